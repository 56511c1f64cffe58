// SPDX-License-Identifier: Apache-2.0
import type { SkillView } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { settings } from '../../../models';
import { Quiet } from '../../../ui';

/** How often, as a plain count; nothing where numbers are hidden. */
export function SkillCounts({ view }: { view: SkillView }) {
  if (view.used_count === 0) return null;
  if (settings.rating_words_only.value || settings.current.value?.hide_numbers === true) {
    return view.helped_count > 0 ? <Quiet>{t('ride.why.helped')}</Quiet> : null;
  }
  return <Quiet>{t('skill.counts', { used: view.used_count, helped: view.helped_count })}</Quiet>;
}
