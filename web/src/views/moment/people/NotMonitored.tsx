// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { Quiet } from '../../../ui';

/** Said wherever help is sought (CS-20). */
export function NotMonitored() {
  return <Quiet>{t('shell.not_monitored')}</Quiet>;
}
