// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/codec/json.h"
#include "core/content/items.h"
#include "core/content/skill_schema.h"
#include "tools/content/files.h"
#include "tools/content/lint.h"

namespace bw::tools {

namespace {

using codec::Json;

// Keys that hold no words for anybody.
bool is_words_key(std::string_view key) {
    static constexpr auto kSilent = std::to_array<std::string_view>(
        {"id", "for", "author", "licence", "grounding_alternative_id", "reviewer_role"}
    );
    return !std::ranges::contains(kSilent, key);
}

// One file with its place; reports why it cannot be read.
struct ItemFile {
    std::filesystem::path path;
    std::string file;
    Json json;
};

std::optional<ItemFile> open_item(
    const std::filesystem::path& path, const std::filesystem::path& content, Findings& findings
) {
    ItemFile item{.path = path, .file = path.lexically_relative(content).generic_string()};
    const auto text = read_text_file(path);
    if (!text) {
        findings.push_back({item.file, "", "cannot be read", std::string(text.error().what())});
        return std::nullopt;
    }
    auto json = codec::parse_json(*text);
    if (!json) {
        findings.push_back({item.file, "", "is no JSON", std::string(json.error().what())});
        return std::nullopt;
    }
    item.json = *std::move(json);
    return item;
}

// Decoding ignores unknown keys and fills absent ones, so what was decoded is written again: a
// misspelt key cannot pass unseen.
template <class Item>
std::optional<Item> decode_item(const ItemFile& file, Findings& findings) {
    Item item{};
    const auto status = codec::from_json(file.json, item);
    if (!status) {
        findings.push_back({file.file, "", "breaks the schema", std::string(status.error().what())}
        );
        return std::nullopt;
    }
    if (codec::encode(item) != codec::dump_json(file.json)) {
        findings.push_back(
            {file.file, "", "has other keys", "exactly the described keys, in their order (CS-10)"}
        );
    }
    if (item.id != file.path.stem().string()) {
        findings.push_back({file.file, "id", "is not the name of the file", "so that it is found"});
    }
    return item;
}

template <class Item>
void check_provenance(const ItemFile& file, const Item& item, Findings& findings) {
    if (item.author.empty() || item.licence.empty() || item.reviewer_role.empty() ||
        !parse_day(item.review_date)) {
        findings.push_back({file.file, "author", "lacks author, role, date or licence", "CS-10"});
    }
}

// Every text of a file against the phrases.
void check_all_phrases(
    const Json& json, const Lexicon& lexicon, const TextPlace& place, Findings& findings
) {
    if (const auto* text = json.get_ptr<const std::string*>()) {
        check_phrases(lexicon, place, *text, findings);
        return;
    }
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            if (is_words_key(key)) {
                const std::string field = place.field.empty() ? key : place.field + "." + key;
                check_all_phrases(value, lexicon, {place.file, field}, findings);
            }
        }
    } else if (json.is_array()) {
        for (std::size_t at = 0; at < json.size(); ++at) {
            const std::string field = place.field + "[" + std::to_string(at) + "]";
            check_all_phrases(json[at], lexicon, {place.file, field}, findings);
        }
    }
}

void check_all_sentences(
    const std::vector<std::string>& texts,
    const Lexicon& lexicon,
    const TextPlace& place,
    Findings& findings
) {
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const std::string field = place.field + "[" + std::to_string(at) + "]";
        check_sentences(lexicon, {place.file, field}, texts[at], findings);
    }
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += text + "\n";
    }
    return all;
}

void lint_skill(
    const ItemFile& file, const domain::Skill& skill, const Lexicon& lexicon, Findings& findings
) {
    for (const content::Problem& problem : content::validate_skill(skill)) {
        findings.push_back({file.file, problem.field, std::string(problem.why), "the schema"});
    }
    std::vector<std::string> steps;
    steps.reserve(skill.steps.size());
    for (const domain::SkillStep& step : skill.steps) {
        steps.push_back(step.text);
    }
    check_all_sentences(steps, lexicon, {file.file, "steps"}, findings);
    check_all_sentences(skill.cautions, lexicon, {file.file, "cautions"}, findings);
    check_sentences(lexicon, {file.file, "purpose"}, skill.purpose, findings);
    check_sentences(lexicon, {file.file, "stop_note"}, skill.stop_note, findings);
    check_sentences(lexicon, {file.file, "exclusion_question"}, skill.exclusion_question, findings);
    const std::string moment = skill.purpose + "\n" + joined(steps) + joined(skill.cautions);
    check_grade(lexicon, {file.file, "steps"}, moment, ReadingLevel::kCrisis, findings);
    const std::string lesson =
        skill.lesson.why + "\n" + skill.lesson.known + "\n" + skill.lesson.not_when;
    check_grade(lexicon, {file.file, "lesson"}, lesson, ReadingLevel::kOther, findings);
}

void lint_skills(const std::filesystem::path& content, const Lexicon& lexicon, Findings& findings) {
    std::vector<domain::Skill> skills;
    for (const auto& path : json_files(content / lexicon.locale / "skills")) {
        const auto file = open_item(path, content, findings);
        auto skill = file ? decode_item<domain::Skill>(*file, findings) : std::nullopt;
        if (!skill) {
            continue;
        }
        check_all_phrases(file->json, lexicon, {file->file, ""}, findings);
        lint_skill(*file, *skill, lexicon, findings);
        skills.push_back(*std::move(skill));
    }
    for (const content::Problem& problem : content::validate_references(skills)) {
        const std::string file = lexicon.locale + "/skills/" + problem.field + ".json";
        findings.push_back({file, "", std::string(problem.why), "ids and names lead to one skill"});
    }
}

void lint_cards(const std::filesystem::path& content, const Lexicon& lexicon, Findings& findings) {
    for (const auto& path : json_files(content / lexicon.locale / "cards")) {
        const auto file = open_item(path, content, findings);
        const auto card = file ? decode_item<content::InfoCard>(*file, findings) : std::nullopt;
        if (!card) {
            continue;
        }
        check_all_phrases(file->json, lexicon, {file->file, ""}, findings);
        check_provenance(*file, *card, findings);
        if (card->title.empty() || card->paragraphs.empty()) {
            findings.push_back({file->file, "paragraphs", "is empty", "a card says something"});
        }
        const std::string text = joined(card->paragraphs);
        check_grade(lexicon, {file->file, "paragraphs"}, text, ReadingLevel::kOther, findings);
    }
}

void lint_prompts(
    const std::filesystem::path& content, const Lexicon& lexicon, Findings& findings
) {
    for (const auto& path : json_files(content / lexicon.locale / "prompts")) {
        auto file = open_item(path, content, findings);
        if (!file) {
            continue;
        }
        const auto use = file->json.find("for");
        if (use == file->json.end() || *use != path.stem().string()) {
            findings.push_back({file->file, "for", "is not the id", "so that it is found"});
        }
        file->json.erase("for");
        const auto prompt = decode_item<content::Prompt>(*file, findings);
        if (!prompt) {
            continue;
        }
        check_all_phrases(file->json, lexicon, {file->file, ""}, findings);
        check_provenance(*file, *prompt, findings);
        check_sentences(lexicon, {file->file, "question"}, prompt->question, findings);
        check_sentences(lexicon, {file->file, "hint"}, prompt->hint, findings);
        check_all_sentences(prompt->examples, lexicon, {file->file, "examples"}, findings);
        const std::string text =
            prompt->question + "\n" + prompt->hint + "\n" + joined(prompt->examples);
        check_grade(lexicon, {file->file, "examples"}, text, ReadingLevel::kCrisis, findings);
    }
}

void lint_medical(
    const std::filesystem::path& content, const Lexicon& lexicon, Findings& findings
) {
    const auto path = content / lexicon.locale / "pages" / "medical.json";
    const auto file = open_item(path, content, findings);
    const auto page = file ? decode_item<content::MedicalPage>(*file, findings) : std::nullopt;
    if (!page) {
        return;
    }
    check_all_phrases(file->json, lexicon, {file->file, ""}, findings);
    check_provenance(*file, *page, findings);
    if (page->emergency_now.empty() || page->then.empty()) {
        findings.push_back({file->file, "emergency_now", "is empty", "CS-15, CS-22"});
    }
    check_sentences(lexicon, {file->file, "intro"}, page->intro, findings);
    check_sentences(lexicon, {file->file, "poison_note"}, page->poison_note, findings);
    check_all_sentences(page->emergency_now, lexicon, {file->file, "emergency_now"}, findings);
    check_all_sentences(page->same_day, lexicon, {file->file, "same_day"}, findings);
    check_all_sentences(page->then, lexicon, {file->file, "then"}, findings);
    const std::string text = page->intro + "\n" + joined(page->emergency_now) +
                             joined(page->same_day) + joined(page->then) + page->poison_note;
    check_grade(lexicon, {file->file, ""}, text, ReadingLevel::kCrisis, findings);
}

}  // namespace

void lint_items(const std::filesystem::path& content, const Lexicon& lexicon, Findings& findings) {
    lint_skills(content, lexicon, findings);
    lint_cards(content, lexicon, findings);
    lint_prompts(content, lexicon, findings);
    lint_medical(content, lexicon, findings);
}

}  // namespace bw::tools
