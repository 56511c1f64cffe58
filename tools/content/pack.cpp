// SPDX-License-Identifier: Apache-2.0
#include "tools/content/pack.h"

#include <tuple>
#include <vector>

#include "core/codec/json.h"
#include "core/content/catalogue.h"
#include "tools/content/files.h"

namespace bw::tools {

namespace {

// content/lint/substitutes.<locale>.json
struct Substitutes {
    std::vector<std::string> patterns;
    static constexpr std::string_view kName = "Substitutes";
    static constexpr std::string_view kDoc = "Words of the third tier.";
    static constexpr auto kFields =
        std::tuple{field<&Substitutes::patterns>("patterns", "As in the lexicon.")};
};
static_assert(all_fields_described<Substitutes>());

class Packer {
  public:
    Packer(const std::filesystem::path& content, std::string& failed)
        : content_(content), failed_(failed) {}

    template <class Item>
    Result<Item> read(const std::filesystem::path& path) {
        failed_ = path.lexically_relative(content_).generic_string();
        const std::string text = BW_TRY(read_text_file(path));
        return codec::decode<Item>(text);
    }

    template <class Item>
    Status read_all(const std::filesystem::path& folder, std::vector<Item>& into) {
        for (const auto& path : json_files(folder)) {
            if (path.stem() != "international") {
                into.push_back(BW_TRY(read<Item>(path)));
            }
        }
        return {};
    }

  private:
    const std::filesystem::path& content_;
    std::string& failed_;
};

}  // namespace

Result<std::string> pack(
    const std::filesystem::path& content, std::string_view locale, std::string& failed
) {
    Packer packer(content, failed);
    content::PackedCatalogue packed;
    packed.pack_version = content::kPackVersion;
    packed.locale = std::string(locale);
    const auto folder = content / packed.locale;
    BW_TRY(packer.read_all(folder / "skills", packed.skills));
    BW_TRY(packer.read_all(folder / "cards", packed.cards));
    BW_TRY(packer.read_all(folder / "prompts", packed.prompts));
    BW_TRY(packer.read_all(content / "crisis", packed.countries));
    packed.medical = BW_TRY(packer.read<content::MedicalPage>(folder / "pages" / "medical.json"));
    packed.finders =
        BW_TRY(packer.read<domain::CrisisFinders>(content / "crisis" / "international.json"));
    const auto words = content / "lint" / ("substitutes." + packed.locale + ".json");
    packed.substitute_patterns = BW_TRY(packer.read<Substitutes>(words)).patterns;
    failed = "the packed catalogue";
    std::string text = codec::encode(packed);
    BW_TRY(content::Catalogue::read(text));
    failed.clear();
    return text;
}

}  // namespace bw::tools
