// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import type { Pages } from '../../../models';
import { QuietButton, Stack } from '../../../ui';

interface Kept {
  readonly id: string;
}

interface KeptListProps<Item extends Kept> {
  /** The newest first. */
  items: readonly Item[];
  of: Pages<{ readonly next_id: string }>;
  children: (item: Item) => ComponentChildren;
}

/**
 * Begins the list with the thing that this place was entered for (a hit of the search), else with
 * the newest.
 */
export function use_begin<T>(of: Pages<T>): void {
  const id = router.id.value;
  useEffect(() => void of.begin_with(id), [id]);
}

/** Private things, newest first. A few stand there; the earlier ones come when they are asked for. */
export function KeptList<Item extends Kept>({ items, of, children }: KeptListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const last_seen = useRef('');
  // Who asked goes on reading where the new ones begin, with the keyboard, too.
  useEffect(() => {
    if (last_seen.current === '') return;
    const at = items.findIndex((each) => each.id === last_seen.current);
    const first_new = list.current?.children[at + 1];
    if (first_new instanceof HTMLElement) first_new.focus();
    last_seen.current = '';
  }, [items]);
  const go_on = () => {
    last_seen.current = items.at(-1)?.id ?? '';
    void of.earlier();
  };
  return (
    <Stack>
      {of.from_id.value !== '' && (
        <QuietButton
          onPress={() => {
            router.go(router.name.peek(), { replace: true });
            void of.begin_with('');
          }}
          test_id="newest"
        >
          {t('shell.newest')}
        </QuietButton>
      )}
      <ul class="kept-list" role="list" ref={list}>
        {items.map((item) => (
          <li key={item.id} tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ul>
      {(of.value.value?.next_id ?? '') !== '' && (
        <QuietButton onPress={go_on} test_id="earlier">
          {t('shell.earlier')}
        </QuietButton>
      )}
    </Stack>
  );
}
