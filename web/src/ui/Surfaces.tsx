// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { cx } from './class-names';
import { Icon } from './icons/Icon';
import type { IconName } from './icons/Icon';
import { Pressable } from './Pressable';
import type { PressProps } from './Pressable';

export interface CardProps {
  title?: string | undefined;
  /** Level of the title in the outline of the screen; 2 unless told. */
  level?: 2 | 3 | undefined;
  eyebrow?: string | undefined;
  /** Chosen or kept: a thread of the lantern's light along the edge. */
  lit?: boolean | undefined;
  /** `mist` for what belongs to us (explanations), `surface` for what belongs to the person. */
  tone?: 'surface' | 'mist' | undefined;
  children: ComponentChildren;
}

export function Card(props: CardProps) {
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section
      class={cx('card', props.tone === 'mist' && 'card--mist', props.lit === true && 'card--lit')}
    >
      {props.eyebrow !== undefined && <p class="eyebrow">{props.eyebrow}</p>}
      {props.title !== undefined && <Heading class="card__title">{props.title}</Heading>}
      {props.children}
    </section>
  );
}

export interface RowListProps {
  children: ComponentChildren;
  /** Named when the list has no heading right above it. */
  label?: string | undefined;
  ordered?: boolean | undefined;
}

/** A list of `ListRow`s on one surface. */
export function RowList({ children, label, ordered }: RowListProps) {
  const List = ordered === true ? 'ol' : 'ul';
  return (
    <List class="rows" aria-label={label} role="list">
      {children}
    </List>
  );
}

export interface ListRowProps extends PressProps {
  title: string;
  note?: string | undefined;
  /** Quiet words at the end of the row, such as the value of a setting. */
  value?: string | undefined;
  icon?: IconName | undefined;
  /** In the toolbox, chosen, kept. The words for it go into `lit_label`. */
  lit?: boolean | undefined;
  lit_label?: string | undefined;
  /** Controls beside the row (`IconButton`s). They are never inside the row's own target. */
  actions?: ComponentChildren;
}

/** With `onPress` or `href` the whole row leads somewhere; without, it only says something. */
export function ListRow(props: ListRowProps) {
  const { title, note, value, icon, lit, lit_label, actions, ...press } = props;
  const leads = press.onPress !== undefined || press.href !== undefined;
  const body = (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span class="row__words">
        <span class="row__title">
          {title}
          {lit === true && (
            <span class="row__lit">
              {lit_label !== undefined && <span class="visually-hidden">{lit_label}</span>}
            </span>
          )}
        </span>
        {note !== undefined && <span class="row__note">{note}</span>}
      </span>
      {value !== undefined && <span class="row__value">{value}</span>}
    </>
  );
  return (
    <li class="row">
      {leads ? (
        <Pressable {...press} class_name="row__body row__body--leads">
          {body}
          {actions === undefined && <Icon name="forward" />}
        </Pressable>
      ) : (
        <div class="row__body" id={press.id} data-test={press.test_id}>
          {body}
        </div>
      )}
      {actions !== undefined && <div class="row__actions">{actions}</div>}
    </li>
  );
}

export interface DisclosureProps {
  summary: string;
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
  children: ComponentChildren;
}

export function Disclosure(props: DisclosureProps) {
  return (
    <details
      class="disclosure"
      open={props.open}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary class="disclosure__summary">
        <span>{props.summary}</span>
        <Icon name="down" />
      </summary>
      <div class="disclosure__body">{props.children}</div>
    </details>
  );
}

export interface EmptyStateProps {
  title: string;
  body?: string | undefined;
  icon?: IconName | undefined;
  /** A quiet button or nothing; emptiness is never a task. */
  action?: ComponentChildren;
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="empty">
      {props.icon !== undefined && <Icon name={props.icon} />}
      <p class="empty__title">{props.title}</p>
      {props.body !== undefined && <p class="empty__body">{props.body}</p>}
      {props.action}
    </div>
  );
}

export interface InlineNoticeProps {
  tone: 'info' | 'caution';
  title?: string | undefined;
  children: ComponentChildren;
}

/** Something to know before going on. Never red, never an alarm. */
export function InlineNotice(props: InlineNoticeProps) {
  const id = useId();
  return (
    <div
      class={cx('notice', `notice--${props.tone}`)}
      role="note"
      aria-labelledby={props.title !== undefined ? id : undefined}
    >
      <Icon name={props.tone === 'caution' ? 'caution' : 'note'} />
      <div class="notice__words">
        {props.title !== undefined && (
          <p class="notice__title" id={id}>
            {props.title}
          </p>
        )}
        {props.children}
      </div>
    </div>
  );
}

export interface NavRowItem extends PressProps {
  label: string;
  icon?: IconName | undefined;
  current?: boolean | undefined;
}

export interface NavRowProps {
  /** Name of the landmark. */
  label: string;
  items: readonly NavRowItem[];
}

/** The quiet row at the foot of the home screen. */
export function NavRow({ label, items }: NavRowProps) {
  return (
    <nav class="nav-row" aria-label={label}>
      <ul class="nav-row__list" role="list">
        {items.map(({ label: words, icon, current, ...press }) => (
          <li key={words}>
            <Pressable {...press} current={current} class_name="nav-row__item">
              {icon !== undefined && <Icon name={icon} />}
              <span>{words}</span>
            </Pressable>
          </li>
        ))}
      </ul>
    </nav>
  );
}
