// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  erase_database,
  expect_vault,
  forget_device_secret,
  is_vault_expected,
  make_device_secret,
  read_device_secret,
} from './device-key';

describe('DeviceKey', () => {
  it('GivesTheSameSecretBack', async () => {
    const made = await make_device_secret();
    expect(made.byteLength).toBe(32);
    expect(await read_device_secret()).toEqual(made);
  });

  it('IsAnotherOneEachTime', async () => {
    expect(await make_device_secret()).not.toEqual(await make_device_secret());
  });

  it('IsGoneWhenForgotten', async () => {
    await make_device_secret();
    await forget_device_secret();
    expect(await read_device_secret()).toBeNull();
  });

  it('RemembersThatAVaultIsExpectedUntilAllIsErased', async () => {
    expect(await is_vault_expected()).toBe(false);
    await expect_vault(true);
    expect(await is_vault_expected()).toBe(true);
    await make_device_secret();
    await erase_database();
    expect(await is_vault_expected()).toBe(false);
    expect(await read_device_secret()).toBeNull();
  });
});
