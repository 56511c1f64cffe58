// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { FeelingWords, SettingWords, SkillFamilyWords } from '../../../gen/api.gen';
import type { Feeling, Setting, SkillQuery, SkillView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { skills } from '../../../models';
import {
  ChipGroup,
  Columns,
  Disclosure,
  EmptyState,
  LinkButton,
  ListRow,
  Quiet,
  RowList,
  Screen,
  Section,
  Stack,
  Status,
  Switch,
  TextField,
  VisuallyHidden,
  Waiting,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { family_words, feeling_choices, place_choices, typed } from '../parts/words';
import { SkillRow } from './rows';

const kShownFirst = 4;

/** What was looked for stays while the person reads one idea and comes back. */
let last_query: Partial<SkillQuery> = {};

/** All ideas there are, by family; looked through by words, feeling and place. */
export default function Ideas() {
  const [query, set_query] = useState(last_query);
  useEffect(() => {
    last_query = query;
    void skills.find(query);
  }, [query]);
  const list = skills.list.value.value;
  const change = (next: Partial<SkillQuery>) => set_query({ ...query, ...next });
  const filters = (query.feelings?.length ?? 0) + (query.settings?.length ?? 0);
  const looking = filters > 0 || (query.words ?? '') !== '';
  return (
    <Screen
      screen_id="ideas"
      title={t('toolbox.ideas')}
      intro={t('toolbox.ideas_intro')}
      top={top_line()}
      width="wide"
    >
      <Stack gap="wide">
        <Stack>
          <TextField
            label={t('toolbox.search')}
            type="search"
            value={query.words ?? ''}
            onInput={(words) => change({ words })}
            test_id="idea-words"
          />
          <Disclosure
            summary={
              filters === 0 ? t('toolbox.filter') : t('toolbox.filter_on', { count: filters })
            }
          >
            <Filters query={query} onChange={change} />
          </Disclosure>
        </Stack>
        {list === null ? (
          <Waiting label={t('shell.loading')} />
        ) : (
          <Families views={list.skills} all={looking} />
        )}
        {list !== null && (
          <Status>{looking && t('toolbox.found', { count: list.skills.length })}</Status>
        )}
        {(list?.held_back_count ?? 0) > 0 && (
          <RowList>
            <ListRow
              title={t('toolbox.held_back', { count: list?.held_back_count ?? 0 })}
              note={t('toolbox.held_back_note')}
              onPress={() => router.go('settings_page', { id: 'flags' })}
              test_id="held-back"
            />
          </RowList>
        )}
        <Quiet>{t('skill.not_reviewed')}</Quiet>
      </Stack>
    </Screen>
  );
}

interface FiltersProps {
  query: Partial<SkillQuery>;
  onChange: (next: Partial<SkillQuery>) => void;
}

function Filters({ query, onChange }: FiltersProps) {
  const feelings: readonly Feeling[] = query.feelings ?? [];
  const settings: readonly Setting[] = query.settings ?? [];
  return (
    <Stack>
      <ChipGroup
        legend={t('toolbox.filter_feeling')}
        options={feeling_choices()}
        values={feelings}
        onChange={(values) => onChange({ feelings: typed(FeelingWords, values) })}
      />
      <ChipGroup
        legend={t('toolbox.filter_place')}
        options={place_choices().filter(({ value }) => value !== 'anywhere')}
        values={settings}
        onChange={(values) => onChange({ settings: typed(SettingWords, values) })}
      />
      <Switch
        label={t('toolbox.show_hidden')}
        checked={query.include_hidden ?? false}
        onChange={(include_hidden) => onChange({ include_hidden })}
      />
    </Stack>
  );
}

function Families({ views, all }: { views: readonly SkillView[]; all: boolean }) {
  if (views.length === 0)
    return <EmptyState title={t('toolbox.nothing_fits')} body={t('toolbox.nothing_fits_note')} />;
  return (
    <Columns>
      {SkillFamilyWords.map((family) => {
        const of_family = views.filter(({ skill }) => skill.family === family);
        return of_family.length === 0 ? null : (
          <Family key={family} title={family_words(family)} views={of_family} all={all} />
        );
      })}
    </Columns>
  );
}

function Family({
  title,
  views,
  all,
}: {
  title: string;
  views: readonly SkillView[];
  all: boolean;
}) {
  const [open, set_open] = useState(false);
  const shown = all || open ? views : views.slice(0, kShownFirst);
  return (
    <Section title={title}>
      <RowList label={title}>
        {shown.map((view) => (
          <SkillRow key={view.skill.id} view={view} />
        ))}
      </RowList>
      {shown.length < views.length && (
        <LinkButton size="calm" onPress={() => set_open(true)}>
          {t('toolbox.show_all', { count: views.length })}
          <VisuallyHidden>{title}</VisuallyHidden>
        </LinkButton>
      )}
    </Section>
  );
}
