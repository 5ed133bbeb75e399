PRAGMA application_id = 1499557476;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'yandu','0001-first','2025-01-01 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'yandu','0002-rulings','2025-01-01 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'yandu','0003-corrections','2025-01-01 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'yandu','0004-annotating','2025-01-01 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'yandu','0005-readings','2025-01-01 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'yandu','0006-search','2025-01-01 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'yandu','0007-revisions','2026-11-22 03:45:18.794107+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'yandu','0008-collections','2025-02-07 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'yandu','0009-purged','2026-11-22 06:22:08.936105+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'yandu','0010-uncollected','2025-02-08 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'yandu','0011-deleted-collections','2025-02-09 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'yandu','0012-characters','2025-02-10 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'yandu','0013-facts','2025-02-11 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'yandu','0014-retagged','2025-02-12 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'yandu','0015-said','2025-02-13 00:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'yandu','0016-found-by','2025-02-14 00:00:00+00:00');
CREATE TABLE annotation_tags (
        annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, tag_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "annotation_tags" VALUES('11111111-1111-4111-8111-111111111111','00000000-0000-4000-8000-000000000000',1);
INSERT INTO "annotation_tags" VALUES('11111111-1111-4111-8111-111111111111','00000000-0000-4000-8000-000000000001',0);
INSERT INTO "annotation_tags" VALUES('33333333-3333-4333-8333-333333333333','00000000-0000-4000-8000-000000000000',0);
CREATE TABLE annotations (
        id TEXT PRIMARY KEY NOT NULL,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        style TEXT NOT NULL,
        color TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted_at TEXT
    , scope TEXT NOT NULL DEFAULT 'text') STRICT
    ;
INSERT INTO "annotations" VALUES('11111111-1111-4111-8111-111111111111','d1',14,18,'祥小学在',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷','校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','underline','blue','*核对*','2025-01-02T00:00:00+00:00','2025-01-02T00:00:00+00:00',NULL,'text');
INSERT INTO "annotations" VALUES('22222222-2222-4222-8222-222222222222','d1',0,3,''||char(65279)||'全县','','教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比增长8.5','underline','blue','','2025-01-02T00:00:00+00:00','2025-01-02T00:00:00+00:00',NULL,'text');
INSERT INTO "annotations" VALUES('33333333-3333-4333-8333-333333333333','d1',5,9,'工作总结',''||char(65279)||'全县教育',''||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','underline','blue','*核对*','2025-01-02T00:00:00+00:00','2025-01-02T00:00:00+00:00','2025-01-04T00:00:00+00:00','text');
INSERT INTO "annotations" VALUES('66666666-6666-4666-8666-666666666666','d1',0,0,'','',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比增长8.5','note','pink','整份','2025-01-08T00:00:00+00:00','2025-01-08T00:00:00+00:00',NULL,'document');
INSERT INTO "annotations" VALUES('00000000-0000-4000-8000-0000000000e1','e2',18,22,'祥小学在','修订稿'||char(10)||''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷','校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','underline','blue','*核对*','2025-01-02T00:00:00+00:00','2025-02-01T00:00:00+00:00',NULL,'text');
INSERT INTO "annotations" VALUES('00000000-0000-4000-8000-0000000000e2','e1',30,34,'增长8.',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比','5%。😀'||char(13)||''||char(10)||'','underline','blue','*核对*','2025-01-02T00:00:00+00:00','2025-01-02T00:00:00+00:00',NULL,'text');
CREATE TABLE carried_notes (
        annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        from_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        to_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        fate TEXT NOT NULL,
        outcome TEXT NOT NULL,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        candidates TEXT NOT NULL,
        differences TEXT NOT NULL,
        PRIMARY KEY (annotation_id, to_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "carried_notes" VALUES('00000000-0000-4000-8000-0000000000e1','e1','e2','exact','carried',14,18,'祥小学在',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷','校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','[]','[]');
INSERT INTO "carried_notes" VALUES('00000000-0000-4000-8000-0000000000e2','e1','e2','figure','open',30,34,'增长8.',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比','5%。😀'||char(13)||''||char(10)||'','[[34, 38, 0.9]]','[["8.5%", "3.2%"]]');
CREATE TABLE collected_documents (
        collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        added TEXT NOT NULL,
        PRIMARY KEY (collection_id, document_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "collected_documents" VALUES('c2','d1','2025-02-04T00:00:00+00:00');
CREATE TABLE collections (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        parent_id TEXT REFERENCES collections (id) ON DELETE SET NULL,
        color TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "collections" VALUES('c1','教育',NULL,'blue','2025-02-01T00:00:00+00:00','2025-02-01T00:00:00+00:00');
INSERT INTO "collections" VALUES('c2','幼儿园','c1','','2025-02-02T00:00:00+00:00','2025-02-03T00:00:00+00:00');
CREATE TABLE corrections (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (document_id, span_start, span_end, kind)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "corrections" VALUES('d1','name',11,17,'一、𠮷祥小学',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'','在校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','学校');
INSERT INTO "corrections" VALUES('d1','no-indicator',21,27,'3800余人',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生','，同比增长8.5%。😀'||char(13)||''||char(10)||'','');
CREATE TABLE document_outlines (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        outline TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "document_outlines" VALUES('d1','[[0, 4, "一、概况", "一、概况"]]');
CREATE TABLE document_tags (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        PRIMARY KEY (document_id, tag_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "document_tags" VALUES('d1','00000000-0000-4000-8000-000000000002',0);
CREATE TABLE document_texts (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        hints TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "document_texts" VALUES('d1',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','[]');
INSERT INTO "document_texts" VALUES('d2','學校工作','[]');
INSERT INTO "document_texts" VALUES('e1',''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','[]');
INSERT INTO "document_texts" VALUES('e2','修订稿'||char(10)||''||char(65279)||'全县教育工作总结'||char(13)||''||char(10)||'一、𠮷祥小学在校学生3800余人，同比增长8.5%。😀'||char(13)||''||char(10)||'','[]');
CREATE TABLE documents (
        id TEXT PRIMARY KEY NOT NULL,
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        path TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        title TEXT NOT NULL,
        issuer TEXT NOT NULL,
        date TEXT NOT NULL,
        length INTEGER NOT NULL CHECK (length >= 0),
        script TEXT NOT NULL,
        added TEXT NOT NULL,
        opened TEXT NOT NULL,
        headings INTEGER NOT NULL DEFAULT 0,
        indicators INTEGER NOT NULL DEFAULT 0,
        deleted_at TEXT
    ) STRICT
    ;
INSERT INTO "documents" VALUES('d1','hash of d1','d1.txt','/reports/d1.txt','txt','utf-8','全县教育工作总结','县教育局','2024-12-20',40,'Hans','2025-01-01T00:00:00+00:00','2025-01-03T00:00:00+00:00',1,2,NULL);
INSERT INTO "documents" VALUES('d2','hash of d2','d2.txt','/reports/d2.txt','txt','utf-8','','','',4,'','2025-01-01T00:00:00+00:00','',0,0,'2025-01-05T00:00:00+00:00');
INSERT INTO "documents" VALUES('e1','hash of e1','e1.txt','/reports/e1.txt','txt','utf-8','','','',40,'','2025-01-01T00:00:00+00:00','',0,0,NULL);
INSERT INTO "documents" VALUES('e2','hash of e2','e2.txt','/reports/e2.txt','txt','utf-8','','','',44,'','2025-01-01T00:00:00+00:00','',0,0,NULL);
CREATE TABLE overrides (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT NOT NULL CHECK (field <> 'status' OR value IN ('', 'unread', 'reading', 'read')),
        made TEXT NOT NULL,
        PRIMARY KEY (document_id, field)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "overrides" VALUES('d1','status','read','2025-02-06T00:00:00+00:00');
INSERT INTO "overrides" VALUES('d1','title','我的叫法','2025-02-05T00:00:00+00:00');
CREATE TABLE reading_states (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        script TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        progress REAL NOT NULL,
        repair INTEGER NOT NULL,
        zoom REAL NOT NULL,
        indicators INTEGER NOT NULL,
        rejected_repairs TEXT NOT NULL
    , vocabulary INTEGER NOT NULL DEFAULT 0, quotes INTEGER NOT NULL DEFAULT 0) STRICT
    ;
INSERT INTO "reading_states" VALUES('d1','tw',14,0.5,0,1.25,1,'[[3, 5]]',1,1);
CREATE TABLE readings (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        evidence TEXT NOT NULL,
        undecodable TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "readings" VALUES('d1','[["valid", "utf-8", 0.5]]','[[3, 4, "ff"]]');
CREATE TABLE revisions (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        earlier_id TEXT NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE,
        made TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "revisions" VALUES('e2','e1','2025-02-01T00:00:00+00:00');
CREATE TABLE rulings (
        id TEXT PRIMARY KEY NOT NULL,
        document_id TEXT REFERENCES documents (id) ON DELETE CASCADE,
        term TEXT NOT NULL CHECK (term <> ''),
        shown TEXT NOT NULL,
        script TEXT NOT NULL,
        position INTEGER CHECK (position IS NULL OR (position >= 0 AND document_id IS NOT NULL)),
        created TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "rulings" VALUES('44444444-4444-4444-8444-444444444444','d1','后','后','hant',17,'2025-01-06T00:00:00+00:00');
INSERT INTO "rulings" VALUES('55555555-5555-4555-8555-555555555555',NULL,'岳阳','岳阳','',NULL,'2025-01-07T00:00:00+00:00');
CREATE TABLE search_log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        stamp TEXT NOT NULL DEFAULT (lower(hex(randomblob(8))))
    ) STRICT
    ;
INSERT INTO "search_log" VALUES(1,'start','','d84b4d80d3d710f2');
INSERT INTO "search_log" VALUES(2,'document','d1','a330c12e65039b14');
INSERT INTO "search_log" VALUES(3,'document','e1','9224e895d5cc8ee2');
INSERT INTO "search_log" VALUES(4,'document','e1','43f8a2e0b73eae6d');
INSERT INTO "search_log" VALUES(5,'document','e2','f49e7dbfcba2abd4');
INSERT INTO "search_log" VALUES(6,'document','e2','b0819b1b561d6175');
INSERT INTO "search_log" VALUES(7,'note','00000000-0000-4000-8000-0000000000e1','cabf019095af64fb');
INSERT INTO "search_log" VALUES(8,'note','00000000-0000-4000-8000-0000000000e2','9deef778576986af');
INSERT INTO "search_log" VALUES(9,'document','e1','6eed4fd02ec966fa');
INSERT INTO "search_log" VALUES(10,'note','00000000-0000-4000-8000-0000000000e1','18ef215127ee2dfa');
INSERT INTO "search_log" VALUES(11,'document','d1','cbd83b10eb1486c2');
CREATE TABLE session (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
INSERT INTO "session" VALUES('tabs','["d1"]');
CREATE TABLE tags (
        id TEXT PRIMARY KEY NOT NULL,
        path TEXT NOT NULL UNIQUE,
        color TEXT NOT NULL DEFAULT '',
        kept INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "tags" VALUES('00000000-0000-4000-8000-000000000001','指标/学生','',0);
INSERT INTO "tags" VALUES('00000000-0000-4000-8000-000000000000','待查','',0);
INSERT INTO "tags" VALUES('00000000-0000-4000-8000-000000000002','重要','red',1);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX documents_by_hash ON documents (sha256) WHERE deleted_at IS NULL;
CREATE INDEX documents_by_opened ON documents (opened DESC) WHERE deleted_at IS NULL;
CREATE INDEX annotations_by_place ON annotations (document_id, span_start, span_end, id);
CREATE INDEX documents_in_trash ON documents (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX annotations_in_trash ON annotations (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX annotation_tags_by_tag ON annotation_tags (tag_id);
CREATE INDEX rulings_by_document ON rulings (document_id);
CREATE INDEX document_tags_by_tag ON document_tags (tag_id);
CREATE TRIGGER log_document_added AFTER INSERT ON documents BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.id); END;
CREATE TRIGGER log_document_changed AFTER UPDATE OF title, name, issuer, date, script, encoding, deleted_at ON documents WHEN (NEW.title, NEW.name, NEW.issuer, NEW.date, NEW.script, NEW.encoding, NEW.deleted_at) IS NOT (OLD.title, OLD.name, OLD.issuer, OLD.date, OLD.script, OLD.encoding, OLD.deleted_at) BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.id); END;
CREATE TRIGGER log_document_purged AFTER DELETE ON documents BEGIN INSERT INTO search_log (kind, id) VALUES ('document', OLD.id); END;
CREATE TRIGGER log_text_added AFTER INSERT ON document_texts BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_text_changed AFTER UPDATE ON document_texts WHEN NEW.text IS NOT OLD.text BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_outline_added AFTER INSERT ON document_outlines BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_outline_changed AFTER UPDATE ON document_outlines WHEN NEW.outline IS NOT OLD.outline BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_note_added AFTER INSERT ON annotations BEGIN INSERT INTO search_log (kind, id) VALUES ('note', NEW.id); END;
CREATE TRIGGER log_note_changed AFTER UPDATE ON annotations WHEN (NEW.note, NEW.exact, NEW.document_id, NEW.span_start, NEW.deleted_at) IS NOT (OLD.note, OLD.exact, OLD.document_id, OLD.span_start, OLD.deleted_at) BEGIN INSERT INTO search_log (kind, id) VALUES ('note', NEW.id); END;
CREATE TRIGGER log_note_purged AFTER DELETE ON annotations BEGIN INSERT INTO search_log (kind, id) VALUES ('note', OLD.id); END;
CREATE TRIGGER log_note_tagged AFTER INSERT ON annotation_tags BEGIN INSERT INTO search_log (kind, id) VALUES ('note', NEW.annotation_id); END;
CREATE TRIGGER log_document_tagged AFTER INSERT ON document_tags BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_document_untagged AFTER DELETE ON document_tags BEGIN INSERT INTO search_log (kind, id) VALUES ('document', OLD.document_id); END;
CREATE TRIGGER log_note_untagged AFTER DELETE ON annotation_tags BEGIN INSERT INTO search_log (kind, id) VALUES ('note', OLD.annotation_id); END;
CREATE TRIGGER log_tag_renamed AFTER UPDATE OF path ON tags BEGIN INSERT INTO search_log (kind, id) SELECT 'note', annotation_id FROM annotation_tags WHERE tag_id = NEW.id; END;
CREATE TRIGGER log_document_tag_renamed AFTER UPDATE OF path ON tags BEGIN INSERT INTO search_log (kind, id) SELECT 'document', document_id FROM document_tags WHERE tag_id = NEW.id; END;
CREATE INDEX carried_notes_to ON carried_notes (to_id);
CREATE INDEX carried_notes_from ON carried_notes (from_id);
CREATE TRIGGER log_revision_made AFTER INSERT ON revisions BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.earlier_id); END;
CREATE TRIGGER log_revision_unmade AFTER DELETE ON revisions BEGIN INSERT INTO search_log (kind, id) VALUES ('document', OLD.earlier_id); END;
CREATE INDEX collections_by_parent ON collections (parent_id);
CREATE INDEX collected_documents_by_document ON collected_documents (document_id);
CREATE TRIGGER log_override_made AFTER INSERT ON overrides WHEN NEW.field = 'title' BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_override_changed AFTER UPDATE ON overrides WHEN NEW.field = 'title' AND NEW.value IS NOT OLD.value BEGIN INSERT INTO search_log (kind, id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER log_override_withdrawn AFTER DELETE ON overrides WHEN OLD.field = 'title' BEGIN INSERT INTO search_log (kind, id) VALUES ('document', OLD.document_id); END;
CREATE TABLE purged (
        kind TEXT NOT NULL CHECK (kind IN ('note', 'document')),
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "purged" VALUES('document','hash of d9','2025-02-02T00:00:00+00:00');
INSERT INTO "purged" VALUES('note','99999999-9999-4999-8999-999999999999','2025-02-01T00:00:00+00:00');
CREATE TABLE uncollected_documents (
        collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        removed TEXT NOT NULL,
        PRIMARY KEY (collection_id, document_id)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "uncollected_documents" VALUES('c1','d1','2025-02-05T00:00:00+00:00');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('search_log',11);
CREATE TABLE deleted_collections (
        id TEXT PRIMARY KEY NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "deleted_collections" VALUES('c9','2025-02-06T00:00:00+00:00');
CREATE TABLE same_collections (
        id TEXT NOT NULL,
        same_as TEXT NOT NULL CHECK (same_as < id),
        PRIMARY KEY (id, same_as)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "same_collections" VALUES('c8','c1');
CREATE TABLE character_counts (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        characters INTEGER NOT NULL CHECK (characters >= 0)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "character_counts" VALUES('d1',37);
CREATE TRIGGER recount_text AFTER UPDATE ON document_texts WHEN NEW.text IS NOT OLD.text BEGIN DELETE FROM character_counts WHERE document_id = NEW.document_id; END;
CREATE TRIGGER recount_repairs AFTER UPDATE ON reading_states WHEN (NEW.repair, NEW.rejected_repairs) IS NOT (OLD.repair, OLD.rejected_repairs) BEGIN DELETE FROM character_counts WHERE document_id = NEW.document_id; END;
CREATE TRIGGER recount_repairs_chosen AFTER INSERT ON reading_states WHEN NEW.repair = 0 OR NEW.rejected_repairs <> '[]' BEGIN DELETE FROM character_counts WHERE document_id = NEW.document_id; END;
CREATE TRIGGER recount_repairs_forgotten AFTER DELETE ON reading_states WHEN OLD.repair = 0 OR OLD.rejected_repairs <> '[]' BEGIN DELETE FROM character_counts WHERE document_id = OLD.document_id; END;
CREATE TRIGGER renew_text AFTER UPDATE ON document_texts WHEN NEW.text IS NOT OLD.text BEGIN DELETE FROM document_outlines WHERE document_id = NEW.document_id; END;
CREATE TRIGGER renew_repairs AFTER UPDATE ON reading_states WHEN (NEW.repair, NEW.rejected_repairs) IS NOT (OLD.repair, OLD.rejected_repairs) BEGIN DELETE FROM document_outlines WHERE document_id = NEW.document_id; END;
CREATE TRIGGER renew_repairs_chosen AFTER INSERT ON reading_states WHEN NEW.repair = 0 OR NEW.rejected_repairs <> '[]' BEGIN DELETE FROM document_outlines WHERE document_id = NEW.document_id; END;
CREATE TRIGGER renew_repairs_forgotten AFTER DELETE ON reading_states WHEN OLD.repair = 0 OR OLD.rejected_repairs <> '[]' BEGIN DELETE FROM document_outlines WHERE document_id = OLD.document_id; END;
CREATE TRIGGER renew_corrected AFTER INSERT ON corrections BEGIN DELETE FROM document_outlines WHERE document_id = NEW.document_id; END;
CREATE TRIGGER renew_corrected_otherwise AFTER UPDATE ON corrections BEGIN DELETE FROM document_outlines WHERE document_id = NEW.document_id; END;
CREATE TRIGGER renew_not_corrected AFTER DELETE ON corrections BEGIN DELETE FROM document_outlines WHERE document_id = OLD.document_id; END;
CREATE TABLE retagged_notes (
        annotation_id TEXT PRIMARY KEY NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "retagged_notes" VALUES('00000000-0000-4000-8000-0000000000e1','2025-02-07T00:00:00+00:00');
CREATE TABLE document_tag_moments (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (document_id, path)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "document_tag_moments" VALUES('d1','待查','2025-02-08T00:00:00+00:00');
INSERT INTO "document_tag_moments" VALUES('d1','重要','2025-02-07T00:00:00+00:00');
CREATE TABLE correction_moments (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (document_id, span_start, span_end, kind)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "correction_moments" VALUES('d1',11,17,'name','2025-02-08T00:00:00+00:00');
CREATE TABLE withdrawn_rulings (
        id TEXT PRIMARY KEY NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "withdrawn_rulings" VALUES('77777777-7777-4777-8777-777777777777','2025-02-09T00:00:00+00:00');
CREATE INDEX documents_by_path ON documents (path) WHERE deleted_at IS NULL;
CREATE INDEX uncollected_documents_by_document ON uncollected_documents (document_id);
COMMIT;
