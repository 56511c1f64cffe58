// SPDX-License-Identifier: Apache-2.0
import type { SkillList } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { skills, toolbox, use_resource } from '../../../models';
import {
  ActionRow,
  ActionStack,
  EmptyState,
  ListRow,
  PrimaryButton,
  QuietButton,
  RowList,
  Screen,
  Section,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Moves } from '../parts/Moves';
import { Private } from '../parts/Private';
import { short_name } from '../parts/skill-of';
import { Trouble } from '../parts/Trouble';
import { InfoCards } from './InfoCards';
import { SkillRow } from './rows';

const kEmpty: SkillList = { skills: [], held_back_count: 0 };

/** What the person chose or made, in their order. */
export default function Toolbox() {
  if (router.id.value === 'cards') return <InfoCards />;
  return (
    <Private of={toolbox.list} screen_id="toolbox" title={t('toolbox.title')} before={kEmpty}>
      {(list) => <Mine list={list} />}
    </Private>
  );
}

function Mine({ list }: { list: SkillList }) {
  const act = use_act();
  const ids = list.skills.map(({ entry }) => entry?.id ?? '');
  const cards = use_resource(skills.cards);
  return (
    <Screen
      screen_id="toolbox"
      title={t('toolbox.title')}
      intro={list.skills.length === 0 ? undefined : t('toolbox.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('skills')} test_id="find-ideas">
            {t('toolbox.find_ideas')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => router.go('skill_edit')} test_id="add-own">
              {t('toolbox.add_own')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        {list.skills.length === 0 ? (
          <EmptyState icon="box" title={t('toolbox.empty')} body={t('toolbox.empty_note')} />
        ) : (
          <RowList ordered label={t('toolbox.title')}>
            {list.skills.map((view, at) => (
              <SkillRow
                key={view.skill.id}
                view={view}
                marked={false}
                actions={
                  list.skills.length > 1 && (
                    <Moves
                      ids={ids}
                      at={at}
                      name={short_name(view.skill)}
                      onMove={(id, after) => void act.run(() => toolbox.move(id, after))}
                    />
                  )
                }
              />
            ))}
          </RowList>
        )}
        <Trouble code={act.problem} />
        <Section title={t('toolbox.more')} title_hidden>
          <RowList>
            <ListRow
              title={t('cautions.title')}
              note={t('cautions.row_note')}
              onPress={() => router.go('settings_page', { id: 'flags' })}
            />
            {(cards?.cards.length ?? 0) > 0 && (
              <ListRow
                title={t('card.title')}
                note={t('card.row_note')}
                onPress={() => router.go('toolbox', { id: 'cards' })}
                test_id="info-cards"
              />
            )}
          </RowList>
        </Section>
      </Stack>
    </Screen>
  );
}
