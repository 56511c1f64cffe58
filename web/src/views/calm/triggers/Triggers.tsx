// SPDX-License-Identifier: Apache-2.0
import { TriggerGroupWords } from '../../../gen/api.gen';
import type { Trigger, TriggerList } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { triggers } from '../../../models';
import {
  EmptyState,
  LinkButton,
  ListRow,
  PrimaryButton,
  Quiet,
  RowList,
  Screen,
  Section,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import type { Act } from '../parts/act';
import { Moves } from '../parts/Moves';
import { Private } from '../parts/Private';
import { Trouble } from '../parts/Trouble';
import { group_words } from '../parts/words';
import { EditTrigger } from './EditTrigger';

const kEmpty: TriggerList = { triggers: [], hidden_count: 0 };

/** What tends to come before, in the person's own words, by where it comes from. */
export default function Triggers() {
  const id = router.id.value;
  return (
    <Private of={triggers.list} screen_id="triggers" title={t('triggers.title')} before={kEmpty}>
      {(list) => {
        if (id === 'new') return <EditTrigger key="new" trigger={undefined} />;
        const trigger = list.triggers.find((each) => each.id === id);
        if (trigger !== undefined) return <EditTrigger key={id} trigger={trigger} />;
        return <List list={list} />;
      }}
    </Private>
  );
}

function List({ list }: { list: TriggerList }) {
  const act = use_act();
  const shown = triggers.with_sensitive.value;
  return (
    <Screen
      screen_id="triggers"
      title={t('triggers.title')}
      intro={t('triggers.intro')}
      top={top_line()}
      actions={
        <PrimaryButton onPress={() => router.go('triggers', { id: 'new' })} test_id="add-trigger">
          {t('triggers.add')}
        </PrimaryButton>
      }
    >
      <Stack gap="wide">
        {list.triggers.length === 0 && list.hidden_count === 0 && (
          <EmptyState title={t('triggers.empty')} body={t('triggers.empty_note')} />
        )}
        {TriggerGroupWords.map((group) => (
          <Group
            key={group}
            title={group_words(group)}
            triggers={list.triggers.filter((each) => each.group === group)}
            act={act}
          />
        ))}
        {(list.hidden_count > 0 || shown) && (
          <div>
            {list.hidden_count > 0 && (
              <Quiet>{t('triggers.kept_back', { count: list.hidden_count })}</Quiet>
            )}
            <LinkButton
              size="calm"
              icon={shown ? 'hide' : 'show'}
              onPress={() => void act.run(() => triggers.show_sensitive(!shown))}
              test_id="show-sensitive"
            >
              {shown ? t('triggers.hide_sensitive') : t('triggers.show_sensitive')}
            </LinkButton>
          </div>
        )}
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}

function Group({
  title,
  triggers: own,
  act,
}: {
  title: string;
  triggers: readonly Trigger[];
  act: Act;
}) {
  if (own.length === 0) return null;
  const ids = own.map((each) => each.id);
  return (
    <Section title={title}>
      <RowList label={title}>
        {own.map((trigger, at) => (
          <ListRow
            key={trigger.id}
            title={trigger.label}
            note={trigger.warning_sign ? t('triggers.is_sign') : undefined}
            onPress={() => router.go('triggers', { id: trigger.id })}
            actions={
              own.length > 1 && (
                <Moves
                  ids={ids}
                  at={at}
                  name={trigger.label}
                  onMove={(id, after) => void act.run(() => triggers.move(id, after))}
                />
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
