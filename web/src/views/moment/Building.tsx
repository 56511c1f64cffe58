// SPDX-License-Identifier: Apache-2.0
import { RideRoute } from './ride/RideRoute';

/** *It's building*: the earlier door. */
export default function Building() {
  return <RideRoute entrance={{ door: 'building' }} />;
}
