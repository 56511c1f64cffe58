// SPDX-License-Identifier: Apache-2.0
import type { ChannelType, ContactAction } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import type { IconName } from '../../../ui';

interface ReachWords {
  icon: IconName;
  short: string;
  named: string;
}

/** The words of one way to reach a person: short on the button, with the name for a screen reader. */
export function reach_words(type: ChannelType, name: string): ReachWords {
  switch (type) {
    case 'tel':
      return { icon: 'phone', short: t('people_now.call'), named: t('people_now.call_named', { name }) };
    case 'sms':
      return { icon: 'message', short: t('people_now.text'), named: t('people_now.text_named', { name }) };
    case 'email':
      return { icon: 'message', short: t('people_now.write'), named: t('people_now.write_named', { name }) };
    case 'url':
    case 'app':
      return { icon: 'link', short: t('people_now.open'), named: t('people_now.open_named', { name }) };
  }
}

const kBody = /([?&]body=)[^&]*/;

/** The same link with the words as the person left them. */
export function with_words(action: ContactAction, words: string): string {
  return action.href.replace(kBody, (_whole, before: string) => before + encodeURIComponent(words));
}
