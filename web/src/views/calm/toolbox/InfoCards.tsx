// SPDX-License-Identifier: Apache-2.0
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { skills, use_resource } from '../../../models';
import { Card, EmptyState, Quiet, QuietButton, Screen, Stack } from '../../../ui';
import { top_line } from '../../shell/top';

/** What people ask about and we do not suggest, told plainly. */
export function InfoCards() {
  const cards = use_resource(skills.cards)?.cards ?? [];
  return (
    <Screen
      screen_id="toolbox/cards"
      title={t('card.title')}
      intro={t('card.intro')}
      top={top_line()}
    >
      {cards.length === 0 ? (
        <EmptyState title={t('card.none')} />
      ) : (
        <Stack>
          {cards.map((card) => (
            <Card key={card.id} title={card.title} tone="mist">
              <Stack>
                {card.paragraphs.map((words) => (
                  <p key={words}>{words}</p>
                ))}
                {!card.clinically_reviewed && <Quiet>{t('skill.not_reviewed')}</Quiet>}
                {card.may_add_own && (
                  <QuietButton
                    size="calm"
                    onPress={() => router.go('skill_edit', { id: `card:${card.id}` })}
                  >
                    {t('card.add_own')}
                  </QuietButton>
                )}
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Screen>
  );
}
