// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { kRoutes, place_of } from './router';

describe('Router', () => {
  it('FindsEveryRouteByItsAddress', () => {
    for (const [name, path] of Object.entries(kRoutes)) {
      expect(place_of(path, { id: 'x', depth: 2 }).place).toEqual({ name, id: 'x', depth: 2 });
    }
  });

  it('LeadsHomeFromAnAddressThatIsNotOurs', () => {
    expect(place_of('/elsewhere', null)).toEqual({
      place: { name: 'home', id: '', depth: 0 },
      found: false,
    });
  });

  it('LeadsToTheListWhenNothingIsNamed', () => {
    expect(place_of('/people/one', null).place.name).toBe('people');
    expect(place_of('/ideas/one', { id: '', depth: 1 }).place.name).toBe('skills');
  });

  it('TakesNoWordOfAStrangersState', () => {
    expect(place_of('/plan/', { id: 7, depth: 'deep' }).place).toEqual({
      name: 'plan',
      id: '',
      depth: 0,
    });
  });

  it('TellsNothingInItsAddresses', () => {
    for (const path of Object.values(kRoutes))
      expect(path).not.toMatch(/harm|urge|trigger|crisis|safety/);
  });
});
