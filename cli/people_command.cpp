// SPDX-License-Identifier: Apache-2.0
// The person's own people, and what to ask of them. Breakwater never sends anything: it puts the
// words together, the person sends them.
#include <algorithm>
#include <charconv>

#include "cli/enum_option.h"
#include "cli/line_words.h"
#include "cli/own_words.h"
#include "core/base/time.h"

namespace bw::cli {

namespace {

using app::Contact;
using app::ContactView;

struct PeopleWishes {
    std::string who;
    std::string name;
    std::string relation;
    std::string role;
    std::vector<std::string> phones;
    std::vector<std::string> texts;
    std::vector<std::string> mails;
    std::vector<std::string> links;
    std::vector<std::string> good_for;
    std::string when;
    std::string knows;
    std::string consent;
    std::string on_card;
    bool checked_today = false;
    std::string after;
    bool first = false;
    std::string ask;
    std::string words;
    bool yes = false;
};

OrStop<std::vector<ContactView>> people_in_order(Context& context) {
    BW_GO(context.open_vault());
    return BW_GO(context.call<&app::people_list>()).people;
}

// By place in the list, by name, or by id.
OrStop<ContactView> person_named(const std::vector<ContactView>& people, const std::string& who) {
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(who.data(), who.data() + who.size(), place);
    if (error == std::errc() && end == who.data() + who.size() && place >= 1 &&
        place <= people.size()) {
        return people[place - 1];
    }
    const auto found = std::ranges::find_if(people, [&who](const ContactView& each) {
        return each.contact.name == who || each.contact.id == who;
    });
    if (found == people.end()) {
        return stop_with(Exit::kNotFound, "no_person", {{.name = "who", .value = who}});
    }
    return *found;
}

OrStop<Exit> answer_person(Context& context, const std::string& id) {
    for (const ContactView& each : BW_GO(context.call<&app::people_list>()).people) {
        if (each.contact.id == id && context.options.json) {
            return context.answer_json(each);
        }
        if (each.contact.id == id) {
            context.terminal.say(context.words("people.kept", "name", each.contact.name));
        }
    }
    return Exit::kDone;
}

void put_channels(Contact& contact, app::ChannelType type, const std::vector<std::string>& values) {
    if (values.empty()) {
        return;
    }
    std::erase_if(contact.channels, [type](const auto& each) { return each.type == type; });
    for (const std::string& value : values) {
        if (!value.empty()) {
            contact.channels.push_back({.type = type, .value_as_dialled = value});
        }
    }
}

template <DescribedEnum E>
void put_word(E& into, const std::string& word) {
    if (const auto value = enum_wish<E>(word)) {
        into = *value;
    }
}

void put_wishes(Context& context, const PeopleWishes& wishes, Contact& contact) {
    const auto put = [](std::string& into, const std::string& text) {
        if (!text.empty()) {
            into = text;
        }
    };
    put(contact.name, wishes.name);
    put(contact.relation, wishes.relation);
    put(contact.availability_text, wishes.when);
    put_word(contact.role, wishes.role);
    put_word(contact.knows_about, wishes.knows);
    put_word(contact.consent, wishes.consent);
    put_channels(contact, app::ChannelType::kTel, wishes.phones);
    put_channels(contact, app::ChannelType::kSms, wishes.texts);
    put_channels(contact, app::ChannelType::kEmail, wishes.mails);
    put_channels(contact, app::ChannelType::kUrl, wishes.links);
    if (!wishes.good_for.empty()) {
        contact.good_for = enum_wishes<app::GoodFor>(wishes.good_for);
    }
    if (!wishes.consent.empty()) {
        contact.consent_date = day_of(context, context.door.clock().utc_now());
    }
    if (!wishes.on_card.empty()) {
        contact.while_locked = wishes.on_card == "yes";
    }
    if (wishes.checked_today) {
        contact.confirmed_at_ms = context.door.clock().utc_now();
    }
}

OrStop<Exit> run_people_list(Context& context) {
    BW_GO(context.open_vault());
    const auto list = BW_GO(context.call<&app::people_list>());
    if (context.options.json) {
        return context.answer_json(list);
    }
    Terminal& terminal = context.terminal;
    if (list.people.empty()) {
        terminal.say(context.words("people.none"));
        return Exit::kDone;
    }
    Table table;
    for (std::size_t i = 0; i < list.people.size(); ++i) {
        const ContactView& each = list.people[i];
        std::string about = each.contact.relation;
        add_part(about, each.contact.availability_text);
        for (const app::ContactAction& action : each.actions) {
            add_part(about, reach_words(context.words, action));
        }
        add_part(about, each.details_may_be_old ? context.words("people.may_be_old") : "");
        if (each.contact.consent == domain::Consent::kDeclined) {
            add_part(about, context.words("people.said_no"));
        }
        table.rows.push_back({std::to_string(i + 1), each.contact.name, about});
    }
    terminal.table(table);
    return Exit::kDone;
}

OrStop<Exit> run_people_add(Context& context, const PeopleWishes& wishes) {
    BW_GO(context.open_vault());
    Contact contact;
    put_wishes(context, wishes, contact);
    if (contact.name.empty()) {
        contact.name = BW_GO(context.terminal.ask(context.words("people.ask_name"), "--name"));
    }
    if (contact.channels.empty() && context.terminal.can_ask()) {
        const std::string number =
            BW_GO(context.terminal.ask(context.words("people.ask_phone"), "--phone"));
        put_channels(contact, app::ChannelType::kTel, {number});
    }
    contact.confirmed_at_ms = context.door.clock().utc_now();
    const auto kept = BW_GO(context.call<&app::people_put>(contact));
    return answer_person(context, kept.id);
}

OrStop<Exit> run_people_edit(Context& context, const PeopleWishes& wishes) {
    const auto people = BW_GO(people_in_order(context));
    Contact contact = BW_GO(person_named(people, wishes.who)).contact;
    put_wishes(context, wishes, contact);
    const auto kept = BW_GO(context.call<&app::people_put>(contact));
    return answer_person(context, kept.id);
}

OrStop<Exit> run_people_remove(Context& context, const PeopleWishes& wishes) {
    const auto people = BW_GO(people_in_order(context));
    const Contact contact = BW_GO(person_named(people, wishes.who)).contact;
    BW_GO(confirm_removal(
        context, context.words("people.remove_question", "name", contact.name), wishes.yes
    ));
    BW_GO(context.call<&app::people_remove>({.id = contact.id}));
    return run_people_list(context);
}

OrStop<Exit> run_people_move(Context& context, const PeopleWishes& wishes) {
    const auto people = BW_GO(people_in_order(context));
    const Contact contact = BW_GO(person_named(people, wishes.who)).contact;
    app::MoveItem move{.id = contact.id};
    if (!wishes.first) {
        if (wishes.after.empty()) {
            return stop_with(Exit::kUsage, "move_where");
        }
        move.after_id = BW_GO(person_named(people, wishes.after)).contact.id;
    }
    BW_GO(context.call<&app::people_move>(move));
    return run_people_list(context);
}

// Words that the person gives now are kept for the next time.
OrStop<void> keep_words(
    Context& context, Contact contact, app::AskKind kind, const std::string& words
) {
    if (words.empty()) {
        return {};
    }
    const auto found = std::ranges::find(contact.asks, kind, &domain::AskTemplate::kind);
    if (found != contact.asks.end()) {
        found->text = words;
    } else {
        contact.asks.push_back({.kind = kind, .text = words});
    }
    BW_GO(context.call<&app::people_put>(contact));
    return {};
}

OrStop<app::AskKind> which_ask(Context& context, const PeopleWishes& wishes) {
    if (const auto kind = enum_wish<app::AskKind>(wishes.ask)) {
        return *kind;
    }
    const auto kinds = enum_words<app::AskKind>();
    std::vector<std::string> choices;
    choices.reserve(kinds.size());
    for (const std::string& each : kinds) {
        choices.push_back(context.words("people_now.ask." + each));
    }
    const std::size_t chosen = BW_GO(
        context.terminal.choose(context.words("people.ask_what"), choices, "the name of an ask")
    );
    return *enum_from_name<app::AskKind>(kinds[chosen]);
}

OrStop<Exit> run_people_ask(Context& context, const PeopleWishes& wishes) {
    const auto people = BW_GO(people_in_order(context));
    const Contact contact = BW_GO(person_named(people, wishes.who)).contact;
    const app::AskKind kind = BW_GO(which_ask(context, wishes));
    BW_GO(keep_words(context, contact, kind, wishes.words));
    const auto ask =
        BW_GO(context.call<&app::people_compose>({.contact_id = contact.id, .kind = kind}));
    if (context.options.json) {
        return context.answer_json(ask);
    }
    Terminal& terminal = context.terminal;
    terminal.say(ask.text);
    terminal.gap();
    for (const app::ContactAction& action : ask.actions) {
        terminal.item(reach_words(context.words, action));
    }
    terminal.note(context.words("people_now.ask.look"));
    return Exit::kDone;
}

void add_details(CLI::App& app, const Registry& registry, PeopleWishes& wishes) {
    const auto text = [&](const char* name, std::string& into, const char* key) {
        app.add_option(name, into, registry.about(key))->option_text("TEXT");
    };
    const auto texts = [&](const char* name, std::vector<std::string>& into, const char* key) {
        app.add_option(name, into, registry.about(key))
            ->option_text("TEXT")
            ->allow_extra_args(false)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    text("--name", wishes.name, "people.name");
    text("--relation", wishes.relation, "people.relation");
    text("--when", wishes.when, "people.when");
    texts("--phone", wishes.phones, "people.phone");
    texts("--text", wishes.texts, "people.text");
    texts("--email", wishes.mails, "people.email");
    texts("--link", wishes.links, "people.link");
    add_enum_option<domain::ContactRole>(app, "--role", wishes.role, registry.about("people.role"));
    add_enum_options<app::GoodFor>(
        app, "--good-for", wishes.good_for, registry.about("people.good_for")
    );
    add_enum_option<domain::Knows>(app, "--knows", wishes.knows, registry.about("people.knows"));
    add_enum_option<domain::Consent>(
        app, "--consent", wishes.consent, registry.about("people.consent")
    );
    app.add_option("--while-locked", wishes.on_card, registry.about("people.while_locked"))
        ->check(CLI::IsMember({"yes", "no"}));
    app.add_flag("--checked", wishes.checked_today, registry.about("people.checked"));
}

void add_who(CLI::App& app, const Registry& registry, PeopleWishes& wishes) {
    app.add_option("person", wishes.who, registry.about("people.who"))->required();
}

}  // namespace

void add_people_command(Registry& registry) {
    const auto wishes = std::make_shared<PeopleWishes>();
    CLI::App& app = registry.add_group("people");
    const auto add = [&](const char* name, OrStop<Exit> (*run)(Context&, const PeopleWishes&)) {
        return &registry.add_to(app, name, [wishes, run](Context& context) {
            return run(context, *wishes);
        });
    };
    registry.add_to(app, "list", run_people_list);
    add_details(*add("add", run_people_add), registry, *wishes);
    CLI::App* edit = add("edit", run_people_edit);
    add_who(*edit, registry, *wishes);
    add_details(*edit, registry, *wishes);
    CLI::App* remove = add("remove", run_people_remove);
    add_who(*remove, registry, *wishes);
    remove->add_flag("--yes", wishes->yes, registry.about("people.yes"));
    CLI::App* move = add("move", run_people_move);
    add_who(*move, registry, *wishes);
    move->add_option("--after", wishes->after, registry.about("people.after"))
        ->option_text("PERSON");
    move->add_flag("--first", wishes->first, registry.about("people.first"));
    CLI::App* ask = add("ask", run_people_ask);
    add_who(*ask, registry, *wishes);
    ask->add_option("ask", wishes->ask, registry.about("people.ask_kind"))
        ->check(CLI::IsMember(enum_words<app::AskKind>()));
    ask->add_option("--words", wishes->words, registry.about("people.words"))->option_text("TEXT");
}

}  // namespace bw::cli
