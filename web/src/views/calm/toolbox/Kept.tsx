// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { ToolboxEntry } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { attachments, session } from '../../../models';

const kPictureType = 'image/jpeg';
/** The browser looks at the sound itself; the name only has to be one of a sound. */
const kSoundType = 'audio/mpeg';

function use_url(id: string | undefined, media_type: string): string | null {
  const [url, set_url] = useState<string | null>(null);
  const is_open = session.is_open.value;
  useEffect(() => {
    set_url(null);
    if (id === undefined || !is_open) return;
    let wanted = true;
    attachments.url(id, media_type).then(
      (found) => wanted && set_url(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [id, media_type, is_open]);
  return url;
}

/** The picture and the sound kept with a skill. */
export function Kept({ entry }: { entry: ToolboxEntry }) {
  const picture = use_url(entry.photo_attachment_id, kPictureType);
  const sound = use_url(entry.sound_attachment_id, kSoundType);
  return (
    <>
      {picture !== null && <img class="own-picture" src={picture} alt={t('skill.own_picture')} />}
      {sound !== null && (
        <audio class="own-sound" controls src={sound} aria-label={t('skill.own_sound')} />
      )}
    </>
  );
}
