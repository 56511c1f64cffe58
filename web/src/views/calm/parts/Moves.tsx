// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { IconButton } from '../../../ui';

interface MovesProps {
  /** The ids of the list in its order. */
  ids: readonly string[];
  at: number;
  /** What it is, for somebody who hears the button. */
  name: string;
  onMove: (id: string, after_id: string) => void;
}

/** Up and down, so that nothing has to be dragged. */
export function Moves({ ids, at, name, onMove }: MovesProps) {
  const id = ids[at] ?? '';
  return (
    <>
      {at > 0 && (
        <IconButton
          icon="up"
          label={t('plan.move_up', { name })}
          onPress={() => onMove(id, ids[at - 2] ?? '')}
        />
      )}
      {at < ids.length - 1 && (
        <IconButton
          icon="down"
          label={t('plan.move_down', { name })}
          onPress={() => onMove(id, ids[at + 1] ?? '')}
        />
      )}
    </>
  );
}
