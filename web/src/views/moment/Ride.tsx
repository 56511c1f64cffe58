// SPDX-License-Identifier: Apache-2.0
import { router } from '../../app/router';
import { entrance_of } from './ride/doors';
import { RideRoute } from './ride/RideRoute';

/** *I need help now*, and the doors that lead past its question. */
export default function Ride() {
  const id = router.id.value;
  return <RideRoute key={id} entrance={entrance_of(id)} />;
}
