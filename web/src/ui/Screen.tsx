// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cx } from './class-names';
import { usePinnedFoot } from './pinned-foot';
import { Scene } from './scene/Scene';
import type { SceneProps } from './scene/Scene';
import { TopLine } from './TopLine';
import type { TopLineProps } from './TopLine';

export interface ScreenProps {
  /** Changes when the person arrives somewhere new: focus goes to the title, the page to its top. */
  screen_id: string;
  /** The question or the name of the place: the one h1. */
  title: string;
  /** `own`: the title is the person's own words. `hidden`: read, not seen (home). */
  title_look?: 'usual' | 'own' | 'hidden' | undefined;
  eyebrow?: string | undefined;
  /** Quiet words under the title. */
  intro?: string | undefined;
  top?: TopLineProps | undefined;
  /**
   * The harbour behind the top of the screen. `open` fills all the room there is (home), `half`
   * leaves the lower half to words (ride), `band` is a strip (first run).
   */
  scene?: (SceneProps & { room: 'open' | 'half' | 'band' }) | undefined;
  /** Pinned at the foot within a thumb's reach: at most one `PrimaryButton`, the rest quiet. */
  actions?: ComponentChildren;
  /** Below the actions: `NavRow`. */
  nav?: ComponentChildren;
  /** `narrow` for anything in the moment (default), `wide` for reading and settings. */
  width?: 'narrow' | 'wide' | undefined;
  /** Content sits at the foot, just above the actions, instead of at the top (entry check). */
  align?: 'start' | 'end' | undefined;
  children?: ComponentChildren;
}

/**
 * One screen: top line, title, content, actions. The page itself scrolls; the foot is pinned only
 * while it leaves more than half of the window to the content, so that at 200 % text or 400 % zoom
 * it stands at the end of the page and never covers anything.
 */
export function Screen(props: ScreenProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const foot = useRef<HTMLElement>(null);
  usePinnedFoot(foot);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [props.screen_id]);
  const look = props.title_look ?? 'usual';
  return (
    <div
      class={cx(
        'screen',
        `screen--${props.width ?? 'narrow'}`,
        props.scene !== undefined && `screen--scene-${props.scene.room}`,
      )}
      data-screen={props.screen_id}
    >
      {props.top !== undefined && <TopLine {...props.top} over_scene={props.scene !== undefined} />}
      {props.scene !== undefined && (
        <div class="screen__scene">
          <Scene {...props.scene} />
        </div>
      )}
      <main class={cx('screen__main', props.align === 'end' && 'screen__main--end')} id="main">
        <div class={cx('screen__head', look === 'hidden' && 'visually-hidden')}>
          {props.eyebrow !== undefined && <p class="eyebrow">{props.eyebrow}</p>}
          <h1
            ref={title}
            class={cx('screen__title', look === 'own' && 'screen__title--own')}
            tabIndex={-1}
            dir={look === 'own' ? 'auto' : undefined}
          >
            {props.title}
          </h1>
          {props.intro !== undefined && <p class="screen__intro">{props.intro}</p>}
        </div>
        {props.children !== undefined && <div class="screen__body">{props.children}</div>}
      </main>
      {(props.actions !== undefined || props.nav !== undefined) && (
        <footer class="screen__foot" ref={foot}>
          <div class="screen__foot-inner">
            {props.actions}
            {props.nav}
          </div>
        </footer>
      )}
    </div>
  );
}
