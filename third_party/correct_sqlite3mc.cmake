# SPDX-License-Identifier: Apache-2.0
# Writes a corrected copy of the SQLite3 Multiple Ciphers amalgamation: -DFROM=… -DTO=…
#
# In the pinned version mcIoRead() and mcReadMainDb() forget every error of a read but a short one. A
# read that fails while a journal is rolled back then counts as read, and the database is overwritten
# with whatever was in memory: tests/fault fails without this.
file(READ ${FROM} text)

function(correct count before after)
  string(REPLACE "${before}" "" without "${text}")
  string(LENGTH "${text}" size)
  string(LENGTH "${without}" size_without)
  string(LENGTH "${before}" size_before)
  math(EXPR found "(${size} - ${size_without}) / ${size_before}")
  if(NOT found EQUAL count)
    message(FATAL_ERROR "sqlite3mc: a correction matches ${found} times instead of ${count}; "
      "see whether the new version still needs it")
  endif()
  string(REPLACE "${before}" "${after}" text "${text}")
  set(text "${text}" PARENT_SCOPE)
endfunction()

correct(1
"pFile)->pMethods->xRead(REALFILE(pFile), buffer, count, offset);
  if (rc == SQLITE_IOERR_SHORT_READ)"
"pFile)->pMethods->xRead(REALFILE(pFile), buffer, count, offset);
  if (rc != SQLITE_OK)")

correct(1
"xRead(REALFILE(pFile), pageBuffer, pageSize, prevOffset);
      if (rc == SQLITE_IOERR_SHORT_READ)"
"xRead(REALFILE(pFile), pageBuffer, pageSize, prevOffset);
      if (rc != SQLITE_OK)")

# What CMakeLists.txt leaves out of SQLite, the parser still knows.
correct(1 "/************** Begin file parse.c *******************************************/"
  "#include \"sqlite_left_out.h\"\n")
correct(1 "yymsp[-9].minor.yy555->pWinDefn = yymsp[-2].minor.yy211;" "")
# Encryption of single values, by a KDF of its own, has no switch.
correct(1 "#define SQLITE3MC_ENABLE_VLE 1\n" "")

# The cipher of every page, by libsodium: its own is portable C, three times slower.
correct(1
"/*
 * ChaCha20 stream cipher
 */
static void chacha20_block("
"#include \"sqlite_ciphers.h\"
#if 0
static void chacha20_block(")
correct(1
"SQLITE_PRIVATE
int poly1305_tagcmp("
"#endif
SQLITE_PRIVATE
int poly1305_tagcmp(")

file(WRITE ${TO} "${text}")
