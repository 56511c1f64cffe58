// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { cx } from './class-names';

export interface OwnWordsProps {
  children: ComponentChildren;
  /** `large` on a screen of its own (30 to 34 px), `inline` within a list or card. */
  size?: 'large' | 'inline' | undefined;
}

/** What the person wrote, exactly as written, line breaks included. */
export function OwnWords({ children, size }: OwnWordsProps) {
  return (
    <p class={cx('own-words', size === 'inline' && 'own-words--inline')} dir="auto">
      {children}
    </p>
  );
}

/** A step or sentence of ours that fills the moment. */
export function Lead({ children }: { children: ComponentChildren }) {
  return <p class="lead">{children}</p>;
}

/** Quiet words below. */
export function Quiet({ children }: { children: ComponentChildren }) {
  return <p class="quiet">{children}</p>;
}

export function Eyebrow({ children }: { children: ComponentChildren }) {
  return <p class="eyebrow">{children}</p>;
}

export interface SectionProps {
  title: string;
  title_hidden?: boolean | undefined;
  children: ComponentChildren;
}

/** A named part of a longer screen. */
export function Section({ title, title_hidden, children }: SectionProps) {
  return (
    <section class="section">
      <h2 class={cx('section__title', title_hidden === true && 'visually-hidden')}>{title}</h2>
      {children}
    </section>
  );
}

export interface StackProps {
  children: ComponentChildren;
  gap?: 'tight' | 'usual' | 'wide' | undefined;
}

export function Stack({ children, gap = 'usual' }: StackProps) {
  return <div class={cx('stack', `stack--${gap}`)}>{children}</div>;
}

/** Two columns on wide screens, for reading and settings; one below the other elsewhere. */
export function Columns({ children }: { children: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}

/** Read aloud, not seen. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}

export interface CodeGroupsProps {
  /** The code cut into groups, such as five characters each. */
  groups: readonly string[];
  /** Read by screen readers in place of the groups when they would be spelled oddly. */
  label: string;
}

/** A recovery code or short words to compare: large, even, easy to copy by hand. */
export function CodeGroups({ groups, label }: CodeGroupsProps) {
  return (
    <ol class="code-groups" aria-label={label} role="list" dir="ltr">
      {groups.map((group, i) => (
        <li key={i} class="code-groups__group">
          {group}
        </li>
      ))}
    </ol>
  );
}

/** A phone number exactly as dialled, with its digits spaced for reading. */
export function Dialled({ children }: { children: string }) {
  return (
    <bdi class="dialled" dir="ltr">
      {children}
    </bdi>
  );
}
