// SPDX-License-Identifier: Apache-2.0
// A person's use of everything, as calls. `call` sends one and gives back what it answered.

export const kPassphrase = Buffer.from('a small boat on calm water');
export const kNext = Buffer.from('nine slow herons over the river');
export const kDevice = Buffer.alloc(32, 7);

function sized(...parts) {
  return Buffer.concat(
    parts.flatMap((part) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(part.length);
      return [size, part];
    }),
  );
}

async function make_vault(call) {
  await call('vault.state');
  await call('ride.begin', { door: 'help_now' });
  await call('ride.step', { action: 'skip_entry' });
  await call('vault.create', { kind: 'passphrase' }, Buffer.from('short'));
  await call('vault.passphrase_strength', {}, kPassphrase);
  await call('vault.create', { kind: 'device' }, kDevice);
  const { settings } = await call('settings.get');
  await call('settings.put', { ...settings, region: 'GB', theme: 'dark', keep_entry_choice: true });
  await call('settings.put', { ...settings, region: 'nowhere' });
  await call('cautions.acknowledge');
}

async function fill_vault(call) {
  const tel = [{ type: 'tel', value_as_dialled: '07700 900123', note: '' }];
  const ana = await call('people.put', { name: 'Ana — "née" Östlund', channels: tel });
  const ben = await call('people.put', { name: 'Ben', consent: 'declined', channels: tel });
  await call('people.move', { id: ben.id, after_id: '' });
  await call('people.list');
  await call('people.compose', { contact_id: ana.id, kind: 'come' });
  await call('people.compose', { contact_id: ben.id, kind: 'come' });
  for (const label of ['crowds', 'Sunday evenings']) await call('triggers.put', { label });
  const triggers = await call('triggers.list');
  await call('triggers.move', { id: triggers.triggers[1].id, after_id: '' });
  const bath = await call('toolbox.put', { skill_id: 'warm-bath', chosen: true, while_locked: true });
  const own = await call('toolbox.put', { own: { name: 'Feed the birds', family: 'soothing' } });
  await call('toolbox.move', { id: own.id, after_id: bath.id });
  await call('notes.write', { text: 'a lighthouse, and tea' });
  const photo = await call('attachments.put', { media_type: 'image/png' }, Buffer.alloc(70_000, 5));
  await call('toolbox.put', { id: own.id, own: { name: 'Birds' }, photo_attachment_id: photo.id });
  await call('attachments.get', { id: photo.id });
  await call('skills.used', { skill_id: 'warm-bath', helped: 'better', context: 'daily' });
  return { ana: ana.id, own: own.id };
}

async function make_plan(call, ids) {
  await call('plan.put_item', { kind: 'warning_signs', text: 'I stop answering' });
  await call('plan.put_item', { kind: 'ask_for_help', text: 'ring', contact_id: ids.ana });
  await call('plan.put_item', { kind: 'crisis_lines', crisis_service_id: 'gb-samaritans' });
  const first = await call('plan.publish', { change_note: 'first', made_with: ['self'] });
  await call('plan.move_item', { item_id: first.current.items[0].id, after_item_id: 'none' });
  await call('plan.remove_item', { id: first.current.items[0].id });
  await call('plan.discard_draft');
  await call('plan.put_item', { kind: 'reasons_and_hopes', text: 'the sea in May' });
  await call('plan.publish', { change_note: 'more' });
  await call('plan.restore', { version: 1 });
  await call('plan.review', { feels_usable: 'partly', note: 'fewer words' });
  for (const method of ['plan.get', 'plan.run', 'plan.versions']) await call(method);
}

async function ride(call, choice) {
  await call('ride.begin', { door: 'help_now' });
  await call('ride.step', { action: 'choose_entry', entry_choice: choice });
  await call('ride.step', { action: 'people' });
  await call('ride.step', { action: 'begin_ride', minutes: 10 });
  await call('ride.step', { action: 'rate', urge_0_10: 6 });
  const offered = await call('ride.step', { action: 'another_way' });
  const skill_id = offered?.suggestions?.[0]?.skill.id ?? 'warm-bath';
  await call('ride.step', { action: 'open_skill', skill_id });
  await call('ride.step', { action: 'next_step' });
  await call('ride.step', { action: 'finish_skill', helped: 'better' });
  await call('ride.view');
  await call('ride.step', { action: 'end', end_state: 'lower' });
  await call('ride.finish', { keep: true, note: 'the wind was loud' });
}

async function rides(call) {
  await call('ride.begin', { door: 'building' });
  await call('ride.step', { action: 'choose_feelings', feelings: ['numb'], settings: ['home'] });
  await call('ride.step', { action: 'another_way' });
  await call('ride.step', { action: 'stop' });
  await call('ride.finish', { keep: true });
  for (const choice of ['hurt_not_die', 'something_to_do', 'already_hurt', 'dying_or_unsure']) {
    await ride(call, choice);
  }
}

async function look_around(call) {
  for (const method of [
    'app.about', 'vault.state', 'settings.get', 'card.read', 'notes.list', 'skills.list',
    'skills.cards', 'triggers.list', 'urges.list', 'people.list', 'help.people', 'lines.regions',
    'lines.for_region', 'medical.page', 'plan.get', 'plan.run', 'plan.versions', 'vault.export',
  ]) {
    await call(method);
  }
  await call('skills.list', { family: 'breathing', words: 'slow', include_hidden: true });
  await call('skills.get', { id: 'ice-in-a-cloth' });
  await call('lines.for_region', { region: 'DE' });
  for (const query of ['lightho', '"', 'OR AND', 'Östlund']) await call('search.find', { query });
}

async function change_secrets(call) {
  await call('vault.recovery_make');
  const code = call.blob;
  await call('vault.recovery_confirm', {}, Buffer.from('not the code'));
  await call('vault.recovery_confirm', {}, code);
  await call('vault.add_slot', { kind: 'passphrase' }, kPassphrase);
  await call('vault.change_passphrase', {}, sized(kPassphrase, kNext));
  await call('vault.change_passphrase', {}, sized(kNext, kPassphrase));
  await call('vault.rotate_begin', { kind: 'passphrase' }, kPassphrase);
  await call('vault.recovery_confirm', {}, call.blob);
  for (let step = 0; step < 20; step += 1) await call('vault.rotate_step');
  await call('session.presence', { hidden: true, touched: true });
}

async function while_locked(call) {
  await call('vault.lock');
  await look_around(call);
  await call('notes.write', { text: 'written while locked' });
  await ride(call, 'hurt_not_die');
  await call('vault.open', { kind: 'passphrase' }, kNext);
  await call('vault.open', { kind: 'device' }, kDevice);
  await call('vault.open', { kind: 'passphrase' }, kPassphrase);
}

/** From nothing to a vault with something of everything in it; it is open at the end. */
export async function walk(call) {
  await make_vault(call);
  const ids = await fill_vault(call);
  await make_plan(call, ids);
  await rides(call);
  await look_around(call);
  await change_secrets(call);
  await while_locked(call);
  await look_around(call);
}

export { look_around };
