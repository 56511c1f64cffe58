// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Region } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { LinkButton, OptionList, Stack, Status, TextField } from '../../../ui';
import { plain_letters } from './format';

const kMatchesShown = 5;

interface RegionPickerProps {
  regions: readonly Region[];
  onChoose: (region: Region) => void;
}

function matches_of(regions: readonly Region[], typed: string): Region[] {
  const wanted = plain_letters(typed);
  if (wanted === '') return [];
  const begins = (words: string) =>
    plain_letters(words)
      .split(/[\s(]+/)
      .some((_, i, all) => all.slice(i).join(' ').startsWith(wanted));
  return regions.filter(
    (each) => begins(each.name) || begins(each.local_name) || each.region.toLowerCase() === wanted,
  );
}

/** The person says where they are; nothing is ever guessed (CS-14). */
export function RegionPicker({ regions, onChoose }: RegionPickerProps) {
  const [typed, set_typed] = useState('');
  const [all, set_all] = useState(false);
  const found = all ? regions : matches_of(regions, typed).slice(0, kMatchesShown);
  const options = found.map((each) => ({
    value: each.region,
    label: each.name,
    note: each.local_name === each.name || each.local_name === '' ? undefined : each.local_name,
  }));
  const choose = (value: string) => {
    const region = regions.find((each) => each.region === value);
    if (region !== undefined) onChoose(region);
  };
  const first = found[0];
  return (
    <Stack>
      <TextField
        label={t('first_run.where.search')}
        value={typed}
        onInput={(words) => {
          set_typed(words);
          set_all(false);
        }}
        onEnter={() => found.length === 1 && first !== undefined && onChoose(first)}
        type="search"
        test_id="region-search"
      />
      {found.length > 0 && (
        <OptionList legend={t('first_run.where.matches')} legend_hidden options={options} onSelect={choose} />
      )}
      <Status>{typed.trim() !== '' && found.length === 0 && t('first_run.where.none')}</Status>
      {!all && found.length === 0 && (
        <LinkButton size="calm" onPress={() => set_all(true)} test_id="region-all">
          {t('first_run.where.all')}
        </LinkButton>
      )}
    </Stack>
  );
}
