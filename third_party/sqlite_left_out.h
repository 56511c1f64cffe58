// SPDX-License-Identifier: Apache-2.0
#pragma once

// SQLite's parser comes generated, for the whole language. Its actions for statements that this
// build leaves out (the SQLITE_OMIT_… of CMakeLists.txt) call functions that are then not there;
// here those statements become errors. correct_sqlite3mc.cmake includes this before the parser.
// What the parser made of such a statement is not given back: nothing in this program writes one.

#define BW_LEFT_OUT(parse) sqlite3ErrorMsg(parse, "left out of this build")

// ALTER TABLE: the first migration that needs it takes SQLITE_OMIT_ALTERTABLE and this away.
#define sqlite3AlterAddConstraint(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterBeginAddColumn(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterDropColumn(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterDropConstraint(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterFinishAddColumn(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterRenameColumn(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterRenameTable(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3AlterSetNotNull(parse, ...) BW_LEFT_OUT(parse)

#define sqlite3Analyze(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3Reindex(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3CreateView(parse, ...) BW_LEFT_OUT(parse)

// REFERENCES would be read and then mean nothing.
#define sqlite3CreateForeignKey(parse, ...) BW_LEFT_OUT(parse)

// Triggers, and RETURNING, which SQLite makes from one.
#define sqlite3AddReturning(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3BeginTrigger(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3FinishTrigger(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3DropTrigger(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3TriggerInsertStep(parse, ...) (BW_LEFT_OUT(parse), (TriggerStep*)0)
#define sqlite3TriggerUpdateStep(parse, ...) (BW_LEFT_OUT(parse), (TriggerStep*)0)
#define sqlite3TriggerDeleteStep(parse, ...) (BW_LEFT_OUT(parse), (TriggerStep*)0)
#define sqlite3TriggerSelectStep(db, ...) ((TriggerStep*)0)
#define sqlite3DeleteTriggerStep(db, step) ((void)(step))

// Window functions.
#define sqlite3WindowAlloc(parse, ...) (BW_LEFT_OUT(parse), (Window*)0)
#define sqlite3WindowAssemble(parse, ...) (BW_LEFT_OUT(parse), (Window*)0)
#define sqlite3WindowAttach(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3WindowChain(parse, ...) BW_LEFT_OUT(parse)
#define sqlite3WindowDelete(db, window) ((void)(window))
#define sqlite3WindowListDelete(db, window) ((void)(window))
