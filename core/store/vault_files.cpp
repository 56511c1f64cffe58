// SPDX-License-Identifier: Apache-2.0
#include "core/store/vault_files.h"

#include <algorithm>
#include <charconv>

namespace bw::store {
namespace {

constexpr std::string_view kDatabaseSuffix = ".db";
constexpr std::size_t kOverwriteChunk = 64 << 10;

Status write_and_sync(port::FileStore& files, std::string_view name, ByteView bytes) {
    const auto file = BW_TRY(files.open(name, port::OpenMode::kCreate));
    BW_TRY(file->truncate(0));
    BW_TRY(file->write(0, bytes));
    return file->sync();
}

Status overwrite(port::FileStore& files, port::Random& random, std::string_view name) {
    const auto file = BW_TRY(files.open(name, port::OpenMode::kExisting));
    const std::uint64_t size = BW_TRY(file->size());
    Bytes noise(static_cast<std::size_t>(std::min<std::uint64_t>(size, kOverwriteChunk)));
    BW_TRY(random.fill(noise));
    for (std::uint64_t at = 0; at < size; at += noise.size()) {
        const auto length = std::min<std::uint64_t>(noise.size(), size - at);
        BW_TRY(file->write(at, ByteView(noise).first(static_cast<std::size_t>(length))));
    }
    return file->sync();
}

}  // namespace

std::string database_file_name(std::uint32_t db_generation) {
    return std::string(kDatabasePrefix) + std::to_string(db_generation) +
           std::string(kDatabaseSuffix);
}

std::optional<std::uint32_t> database_file_generation(std::string_view name) {
    if (!name.starts_with(kDatabasePrefix)) {
        return std::nullopt;
    }
    name.remove_prefix(kDatabasePrefix.size());
    std::uint32_t generation = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), generation);
    const auto digits = static_cast<std::size_t>(parsed.ptr - name.data());
    if (parsed.ec != std::errc() || (digits > 1 && name.front() == '0')) {
        return std::nullopt;
    }
    name.remove_prefix(digits);
    if (name != kDatabaseSuffix && !name.starts_with(".db-")) {
        return std::nullopt;
    }
    return generation;
}

Result<std::optional<Bytes>> read_small_file(
    port::FileStore& files, std::string_view name, std::size_t size_max
) {
    if (!BW_TRY(files.exists(name))) {
        return std::nullopt;
    }
    const auto file = BW_TRY(files.open(name, port::OpenMode::kExisting));
    const std::uint64_t size = BW_TRY(file->size());
    if (size > size_max) {
        return fail(ErrorCode::kLimit, "a file of the vault is longer than its limit");
    }
    Bytes bytes(static_cast<std::size_t>(size));
    if (BW_TRY(file->read(0, bytes)) != bytes.size()) {
        return fail(ErrorCode::kStorageFailed, "a file of the vault reads short");
    }
    return bytes;
}

Status replace_file(port::FileStore& files, std::string_view name, ByteView bytes) {
    const std::string fresh = std::string(name) + std::string(kNewSuffix);
    Status status = write_and_sync(files, fresh, bytes);
    if (status) {
        status = files.rename(fresh, name);
    }
    if (!status) {
        (void)files.remove(fresh);  // the first error is the one to tell
    }
    return status;
}

Status overwrite_and_remove(port::FileStore& files, port::Random& random, std::string_view name) {
    if (!BW_TRY(files.exists(name))) {
        return {};
    }
    const Status overwritten = overwrite(files, random, name);
    BW_TRY(files.remove(name));  // even if the bytes could not be replaced
    return overwritten;
}

}  // namespace bw::store
