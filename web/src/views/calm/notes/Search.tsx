// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import type { RouteName } from '../../../app/router';
import { t } from '../../../i18n';
import { search, session } from '../../../models';
import {
  EmptyState,
  ListRow,
  PrimaryButton,
  Quiet,
  RowList,
  Screen,
  Stack,
  Status,
  TextField,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { Trouble } from '../parts/Trouble';

const kRestMs = 250;

/** Looks through everything the person wrote. */
export default function Search() {
  const [words, set_words] = useState(search.words.peek());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = (next: string) => {
    set_words(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void search.find(next), kRestMs);
  };
  const locked = session.status.value === 'locked';
  const hits = search.hits.value;
  return (
    <Screen
      screen_id="search"
      title={t('search.title')}
      intro={locked ? t('plan.locked.intro') : t('search.intro')}
      top={top_line()}
      actions={
        locked && <PrimaryButton href={router.path('unlock')}>{t('home.unlock')}</PrimaryButton>
      }
    >
      {!locked && (
        <Stack gap="wide">
          <TextField
            label={t('search.words')}
            type="search"
            value={words}
            onInput={look}
            onEnter={() => void search.find(words)}
            test_id="search-words"
          />
          {session.status.value !== 'none' && <Trouble code={search.problem.value} />}
          <Status>{hits !== null && t('search.found', { count: hits.length })}</Status>
          {hits !== null && hits.length > 0 && (
            <RowList label={t('search.title')}>
              {hits.map((hit) => (
                <Hit key={hit.id} hit={hit} />
              ))}
            </RowList>
          )}
          {hits !== null && hits.length === 0 && (
            <EmptyState title={t('search.none')} body={t('search.none_note')} />
          )}
          {hits === null && <Quiet>{t('search.where')}</Quiet>}
        </Stack>
      )}
    </Screen>
  );
}

interface Target {
  readonly name: RouteName;
  readonly id?: string;
}

function target_of(hit: SearchHit): Target | null {
  switch (hit.kind) {
    case 'note':
      return { name: 'notes', id: hit.id };
    case 'plan':
      return { name: 'plan' };
    case 'trigger':
      return { name: 'triggers', id: hit.id };
    case 'person':
      return { name: 'person', id: hit.id };
    case 'skill':
      return { name: 'toolbox' };
    case 'urge':
      return { name: 'urges', id: hit.id };
    case 'other':
      return null;
  }
}

function Hit({ hit }: { hit: SearchHit }) {
  const target = target_of(hit);
  const { name, id } = target ?? {};
  const go = name === undefined ? undefined : () => router.go(name, id === undefined ? {} : { id });
  return (
    <ListRow
      title={hit.title}
      note={hit.snippet === hit.title ? undefined : hit.snippet}
      value={t(`search.kind.${hit.kind}`)}
      onPress={go}
      test_id="hit"
    />
  );
}
