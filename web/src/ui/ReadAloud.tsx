// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icons/Icon';

export interface ReadAloudProps {
  text: string;
  /** BCP 47 tag of the text. */
  lang: string;
  read_label: string;
  stop_label: string;
  /** 1 is the platform's own pace. */
  rate?: number | undefined;
}

/** A voice that speaks from the device itself; words are never sent away to be spoken. */
function local_voice(lang: string): SpeechSynthesisVoice | undefined {
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService);
  const wanted = lang.toLowerCase().replace('_', '-');
  const short = wanted.split('-')[0] ?? wanted;
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().replace('_', '-');
  return (
    own.find((voice) => tag(voice) === wanted) ?? own.find((voice) => tag(voice).startsWith(short))
  );
}

function useLocalVoice(lang: string): SpeechSynthesisVoice | undefined {
  const available = 'speechSynthesis' in window;
  const [voice, set_voice] = useState(() => (available ? local_voice(lang) : undefined));
  useEffect(() => {
    if (!available) return;
    const look = () => set_voice(local_voice(lang));
    look();
    // Voices arrive late on most platforms.
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [lang]);
  return voice;
}

/** Shown only where the platform has a voice of its own for the language. Stops on leaving. */
export function ReadAloud(props: ReadAloudProps) {
  const voice = useLocalVoice(props.lang);
  const [speaking, set_speaking] = useState(false);
  useEffect(
    () => () => {
      if ('speechSynthesis' in window) speechSynthesis.cancel();
      set_speaking(false);
    },
    [props.text],
  );
  useEffect(() => {
    if (!speaking) return;
    const hush = () => {
      if (document.visibilityState === 'hidden') speechSynthesis.cancel();
    };
    document.addEventListener('visibilitychange', hush);
    return () => document.removeEventListener('visibilitychange', hush);
  }, [speaking]);
  if (voice === undefined) return null;
  const toggle = () => {
    speechSynthesis.cancel();
    if (speaking) return set_speaking(false);
    const words = new SpeechSynthesisUtterance(props.text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = props.rate ?? 0.95;
    words.onend = () => set_speaking(false);
    words.onerror = () => set_speaking(false);
    speechSynthesis.speak(words);
    set_speaking(true);
  };
  return (
    <button type="button" class="read-aloud" onClick={toggle}>
      <Icon name={speaking ? 'stop' : 'speak'} />
      <span>{speaking ? props.stop_label : props.read_label}</span>
    </button>
  );
}
