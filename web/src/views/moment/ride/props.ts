// SPDX-License-Identifier: Apache-2.0
import type { RideStep, RideView } from '../../../gen/api.gen';
import type { TopLineProps } from '../../../ui';

/** One act of the person; what is left out is empty. */
export type Act = Pick<RideStep, 'action'> & Partial<RideStep>;

/** What every screen of a ride is drawn from. */
export interface RideScreenProps {
  view: RideView;
  act: (step: Act) => void;
  top: TopLineProps;
}
