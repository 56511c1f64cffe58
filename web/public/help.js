// SPDX-License-Identifier: Apache-2.0
// The person's own people and plan on the help page, from the open card. Without script, without the
// card or with a damaged one the page stays as it is. Words are set as text, never as markup.
(async () => {
    const place = document.getElementById('own-card');
    if (place === null) return;
    const card = await read_card();
    if (card === null) return;
    const people = list(card.people).map(person_item).filter(Boolean);
    const plan = list(card.plan).map(plan_item).filter(Boolean);
    if (people.length > 0) place.append(element('h2', 'Your people'), filled('ul', people));
    if (plan.length > 0) place.append(element('h2', 'Your plan'), filled('ol', plan));
    place.hidden = people.length + plan.length === 0;

    async function read_card() {
        try {
            const root = await navigator.storage.getDirectory();
            const file = await (await root.getFileHandle('card.json')).getFile();
            const value = JSON.parse(await file.text());
            return value !== null && value.card_version === 1 ? value : null;
        } catch {
            return null;
        }
    }
    function list(value) {
        return Array.isArray(value) ? value : [];
    }
    function element(name, words) {
        const made = document.createElement(name);
        made.textContent = words;
        if (name !== 'h2') made.dir = 'auto';
        return made;
    }
    function filled(name, items) {
        const made = document.createElement(name);
        made.append(...items);
        return made;
    }
    // Only what a phone or a mail program opens; anything else stays plain words.
    function link(action) {
        const is_safe = typeof action?.href === 'string' && /^(tel|sms|mailto):/.test(action.href);
        if (!is_safe || typeof action.label !== 'string') return null;
        const made = element('a', action.label);
        made.href = action.href;
        return made;
    }
    function links(actions) {
        return list(actions)
            .map(link)
            .filter(Boolean)
            .flatMap((made) => [' ', made]);
    }
    function person_item(person) {
        if (typeof person?.name !== 'string') return null;
        const item = document.createElement('li');
        item.append(element('strong', person.name), ...links(person.actions));
        if (person.availability_text) item.append(element('p', String(person.availability_text)));
        return item;
    }
    function plan_item(line) {
        if (typeof line?.text !== 'string' || line.text === '') return null;
        const item = element('li', line.text);
        item.append(...links(line.actions));
        if (line.workaround) item.append(element('p', String(line.workaround)));
        return item;
    }
})();
