// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/result.h"
#include "server/http/encoding.h"

namespace bw::server::http {

// One coding of one file, with the head of its reply written beforehand: what can be known at the
// start is not worked out again for each request.
struct Representation {
    std::string body;
    std::string etag;
    std::string head_ok;            // the fields of a 200 up to and with the empty line
    std::string head_not_modified;  // the same of a 304
};

// A file of the web app in every coding it comes in. Identity is always there.
class Asset {
  public:
    // The representation that `encodings` asks for.
    const Representation& choose(const AcceptedEncodings& encodings) const;

  private:
    friend class AssetTable;
    std::array<bool, kEncodingCount> available_{};
    std::array<Representation, kEncodingCount> representations_;
};

// The whole web app in memory, looked up by path. It is filled once and never changes, so every
// thread may read it, and a request can reach no file: there is no path from here to the disk.
class AssetTable {
  public:
    // One file as it lies in the folder.
    struct File {
        std::string path;  // from the root, with a slash in front: `/assets/app-1a2b3c4d.js`
        std::array<std::optional<std::string>, kEncodingCount> bytes;  // identity must be there
    };

    // Reads every file under `folder`. `x.js.br` and `x.js.gz` become codings of `x.js` when they
    // are smaller than it. Names with a dot in front, and symbolic links inside, are left out.
    //
    // Errors: kNotFound when the folder is missing or holds no `index.html`; kLimit by file count
    //         or size; kStorageFailed when something cannot be read.
    // Limit:  kAssetsMax, kAssetBytesMax, kAssetBytesTotalMax, kPathLengthMax.
    static Result<AssetTable> load(const std::filesystem::path& folder);

    void add(File file);

    // Returns: null when no file has this path.
    const Asset* find(std::string_view path) const;
    std::size_t size() const { return assets_.size(); }

  private:
    struct Hash {
        using is_transparent = void;  // NOLINT(readability-identifier-naming): the name is given
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, Asset, Hash, std::equal_to<>> assets_;
};

// Whether the file name carries a hash of its content, as in `/assets/app-BkT3df0s.js`, so that
// the bytes behind the name can never change.
bool has_hashed_name(std::string_view path);

}  // namespace bw::server::http
