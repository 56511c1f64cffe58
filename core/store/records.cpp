// SPDX-License-Identifier: Apache-2.0
#include "core/store/records.h"

namespace bw::store {

Result<RecordStore> RecordStore::open(Database& database, const port::Platform& platform) {
    return RecordStore(BW_TRY(RecordLog::open(database, platform)));
}

}  // namespace bw::store
