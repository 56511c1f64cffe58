// SPDX-License-Identifier: Apache-2.0
// tidy: table
#include "tests/support/ten_years/words.h"

#include <array>
#include <string_view>

namespace bw::ten_years {

namespace {

constexpr auto kOpenings = std::to_array<std::string_view>({
    "This morning",       "After lunch",         "In the evening",          "On the way home",
    "Before work",        "By the window",       "At the market",           "In the garden",
    "Late in the day",    "At breakfast",        "With the radio on",       "On the bus",
    "At the library",     "In the kitchen",      "Near the harbour",        "Under the big tree",
    "On the balcony",     "After the rain",      "While the kettle boiled", "On Sunday",
    "Between two trains", "In the waiting room", "At the bakery",           "After class",
});

constexpr auto kPeopleWords = std::to_array<std::string_view>({
    "I",
    "Ana and I",
    "my neighbour",
    "my sister",
    "Tomas",
    "Miso the cat",
    "the choir",
    "my old teacher",
    "a friend from work",
    "the family next door",
    "my cousin",
    "Noor",
});

constexpr auto kDoings = std::to_array<std::string_view>({
    "drank tea",
    "walked slowly",
    "listened to an old song",
    "watered the plants",
    "baked bread",
    "read two chapters",
    "painted a small boat",
    "wrote a long letter",
    "counted the swallows",
    "folded the laundry",
    "tried a new soup",
    "sat in the sun",
    "looked at photographs",
    "repaired the blue bicycle",
    "planted basil",
    "played cards",
    "knitted another row",
    "cooked rice with lemon",
    "watched the clouds",
    "cleared the table",
    "hummed a tune",
    "took the longer path",
    "fed the ducks",
    "sorted the buttons",
    "drew the rooftops",
    "answered two messages",
    "picked apples",
    "swept the stairs",
    "stretched for a while",
});

constexpr auto kHows = std::to_array<std::string_view>({
    "and it felt calm",
    "and that was enough",
    "and the day was softer after it",
    "and I laughed once",
    "and it was quiet",
    "and I felt a bit warmer",
    "and time went by",
    "and I was proud of it",
    "and the heaviness was less",
    "and I want to do it again",
    "and I slept better",
    "and the evening was long but fine",
    "and it was only so so",
    "and I noticed my breath",
    "and I told somebody",
    "and I rested afterwards",
});

constexpr auto kNames = std::to_array<std::string_view>({
    "Ana",
    "Tomas",
    "Noor",
    "Grandpa Elio",
    "Maren",
    "Yusuf",
    "Ines",
    "Kofi",
    "Aunt Rosa",
    "Sam from choir",
    "Dr Lind",
    "Petra",
    "Oskar",
    "Lien",
    "Halima",
    "Jonas",
});

constexpr auto kTriggerLabels = std::to_array<std::string_view>({
    "A long day without a break",
    "Quarrel at home",
    "Too much noise",
    "An empty Sunday",
    "News in the evening",
    "A hard exam",
    "Being left out",
    "Not sleeping",
    "Crowded trains",
    "A harsh message",
    "Old memories in autumn",
    "Waiting for an answer",
    "Too many tasks",
    "Coming home to a dark flat",
    "Family visits",
    "Money worries",
    "Feeling ill",
    "A birthday",
    "Talking about the past",
    "Being stared at",
    "Arguments online",
    "The end of a holiday",
    "Skipping lunch",
    "A change of plans",
});

constexpr auto kPlanLines = std::to_array<std::string_view>({
    "I get quiet and cancel things",
    "Tea with the big mug",
    "Walk to the harbour and back",
    "The playlist for grey days",
    "Sit with Miso on the sofa",
    "Call Ana, she likes calls",
    "The library reading room",
    "The swimming hall cafe",
    "Ask Tomas to come over",
    "My counsellor on weekdays",
    "The boat I want to build",
    "Noor's little daughter",
    "A shower and fresh clothes",
    "Draw the same leaf five times",
    "I answer shortly",
    "The garden in May",
    "Somebody looks after my keys for a while",
    "Leave the room and breathe",
    "Remember the trip to the lakes",
    "Being asked twice is fine",
});

constexpr auto kSyllables = std::to_array<std::string_view>({
    "lo", "ma", "ri", "ven", "to", "sel", "ka", "nu", "per", "il",
    "do", "ra", "mi", "fen", "so", "bel", "ta", "gu", "lir", "en",
});

template <std::size_t Count>
std::string_view one_of(
    const std::array<std::string_view, Count>& words, platform::SeededRandom& random
) {
    return words[random.below(Count)];
}

}  // namespace

std::string place_name(std::uint64_t number) {
    std::string name;
    std::uint64_t rest = number + 1;
    for (int i = 0; i < 3; ++i) {
        name += kSyllables[(rest + static_cast<std::uint64_t>(i) * 7) % kSyllables.size()];
        rest = rest / kSyllables.size() + number % 3;
    }
    name += std::to_string(number % kPlaces);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::string sentence(platform::SeededRandom& random) {
    std::string text(one_of(kOpenings, random));
    text += ' ';
    text += one_of(kPeopleWords, random);
    text += ' ';
    text += one_of(kDoings, random);
    if (random.chance(4)) {
        text += " in ";
        // Some places are visited often and most hardly ever.
        text += place_name(random.below(1 + random.below(kPlaces)));
    }
    text += ' ';
    text += one_of(kHows, random);
    text += '.';
    return text;
}

std::string person_name(std::size_t number) {
    return std::string(kNames[number % kNames.size()]);
}

std::string trigger_label(std::size_t number) {
    return std::string(kTriggerLabels[number % kTriggerLabels.size()]);
}

std::string plan_line(platform::SeededRandom& random) {
    return std::string(one_of(kPlanLines, random));
}

}  // namespace bw::ten_years
