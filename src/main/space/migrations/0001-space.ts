/**
 * A space: the change sets of each plan in one order, who may write what, and what that needs to be told of rows. Nothing
 * is written but by its functions, which run as its owner; what a member may see is told by policies. Its errors have the
 * class TG, which `space-problem.ts` knows.
 */
export const sql = /* sql */ `
CREATE SCHEMA tangga;
REVOKE ALL ON SCHEMA tangga FROM PUBLIC;

CREATE TABLE tangga.space (version integer NOT NULL);

CREATE TABLE tangga.plan (
  id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64), name text NOT NULL CHECK (length(name) <= 1000),
  created_at timestamptz NOT NULL DEFAULT now(),
  -- The latest change set; those of a plan are numbered from 1 without a gap.
  last bigint NOT NULL DEFAULT 0,
  -- The latest schema that a change set was written under.
  schema integer NOT NULL
);

CREATE TABLE tangga.member (
  plan_id text NOT NULL REFERENCES tangga.plan ON DELETE CASCADE, role text NOT NULL,
  name text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 200),
  may text NOT NULL CHECK (may IN ('owner', 'planner', 'own-work', 'reader')),
  person_id text, teams text[] NOT NULL DEFAULT '{}',
  joined_at timestamptz NOT NULL DEFAULT now(), left_at timestamptz,
  PRIMARY KEY (plan_id, role)
);
-- Who did what is told by names, so that no two are alike.
CREATE UNIQUE INDEX member_by_name ON tangga.member (plan_id, lower(btrim(name))) WHERE left_at IS NULL;

CREATE TABLE tangga.change_set (
  plan_id text NOT NULL REFERENCES tangga.plan ON DELETE CASCADE, position bigint NOT NULL,
  id text NOT NULL, member text NOT NULL, received_at timestamptz NOT NULL DEFAULT now(),
  body text NOT NULL,
  PRIMARY KEY (plan_id, position), UNIQUE (plan_id, id)
);

-- A whole plan file at a position, in parts: who joins needs only the change sets behind it.
CREATE TABLE tangga.snapshot (
  plan_id text NOT NULL REFERENCES tangga.plan ON DELETE CASCADE, position bigint NOT NULL, part integer NOT NULL,
  content bytea NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (plan_id, position, part)
);

-- What is known of a table, from the program's own declarations.
CREATE TABLE tangga.kind (
  table_name text PRIMARY KEY, closes_with text, stays_open text[] NOT NULL,
  belongs_with text, is_own_work boolean NOT NULL, is_remark boolean NOT NULL, is_kept boolean NOT NULL
);

CREATE TABLE tangga.ground (
  plan_id text NOT NULL REFERENCES tangga.plan ON DELETE CASCADE, row_id text NOT NULL, table_name text NOT NULL,
  closing text, belonging text, owner text, unit text, serves text, ends_on text, is_closed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (plan_id, row_id)
);

ALTER TABLE tangga.plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE tangga.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE tangga.change_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE tangga.snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE tangga.ground ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION tangga.is_member(the_plan text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM tangga.member m
    WHERE m.plan_id = the_plan AND m.role = session_user::text AND m.left_at IS NULL)
$$;

CREATE POLICY of_members ON tangga.plan FOR SELECT USING (tangga.is_member(id));
CREATE POLICY of_members ON tangga.member FOR SELECT USING (tangga.is_member(plan_id));
CREATE POLICY of_members ON tangga.change_set FOR SELECT USING (tangga.is_member(plan_id));
CREATE POLICY of_members ON tangga.snapshot FOR SELECT USING (tangga.is_member(plan_id));

-- The member who asks, or the refusal.
CREATE FUNCTION tangga.me(the_plan text) RETURNS tangga.member
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE found tangga.member;
BEGIN
  SELECT * INTO found FROM tangga.member m
    WHERE m.plan_id = the_plan AND m.role = session_user::text AND m.left_at IS NULL;
  IF found.role IS NULL THEN
    RAISE EXCEPTION 'no member of this plan' USING ERRCODE = 'TG001';
  END IF;
  RETURN found;
END $$;

-- The closed cycle with which a row is closed, as the space knows it; null where it is open.
CREATE FUNCTION tangga.closed_with(the_plan text, the_table text, of_row text, of_closing text, of_end text)
RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE at_table text := the_table; at_row text := of_row; closing text := of_closing; ends text := of_end;
  up tangga.ground; steps integer := 0;
BEGIN
  IF at_table = 'cycle' THEN
    SELECT * INTO up FROM tangga.ground g WHERE g.plan_id = the_plan AND g.row_id = at_row;
    RETURN CASE WHEN up.is_closed THEN at_row END;
  END IF;
  WHILE closing IS NOT NULL AND steps < 10 LOOP
    SELECT * INTO up FROM tangga.ground g WHERE g.plan_id = the_plan AND g.row_id = closing;
    IF up.row_id IS NULL THEN RETURN NULL; END IF;
    IF up.table_name = 'cycle' THEN
      -- An objective that ends later lives on.
      IF at_table = 'objective' AND ends > up.ends_on THEN RETURN NULL; END IF;
      RETURN CASE WHEN up.is_closed THEN up.row_id END;
    END IF;
    at_table := up.table_name; closing := up.closing; ends := up.ends_on; steps := steps + 1;
  END LOOP;
  RETURN NULL;
END $$;

-- Whether a row is a member's own work: by its owner or its team, or by what it belongs to.
CREATE FUNCTION tangga.is_own(me tangga.member, of_belonging text, of_owner text, of_unit text)
RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE belonging text := of_belonging; owner text := of_owner; unit text := of_unit; up tangga.ground; steps integer := 0;
BEGIN
  LOOP
    IF owner IS NOT NULL AND owner = me.person_id AND unit IS NULL THEN RETURN true; END IF;
    IF unit IS NOT NULL AND (unit = ANY (me.teams) OR owner = me.person_id) THEN RETURN true; END IF;
    IF belonging IS NULL OR steps > 10 THEN RETURN false; END IF;
    SELECT * INTO up FROM tangga.ground g WHERE g.plan_id = me.plan_id AND g.row_id = belonging;
    IF up.row_id IS NULL THEN RETURN false; END IF;
    belonging := up.belonging; owner := up.owner; unit := up.unit; steps := steps + 1;
  END LOOP;
END $$;

-- One change set of a member: refused, or what the space keeps of its rows.
CREATE FUNCTION tangga.take(me tangga.member, said jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  change jsonb; kind tangga.kind; known tangga.ground; before jsonb; after jsonb; the_table text; the_row text;
  closed text; reopened text[] := '{}'; gone text[] := '{}'; following text[] := '{}';
  closing text; belonging text; owner text; unit text; ends text; child text;
BEGIN
  IF me.may = 'reader' THEN RAISE EXCEPTION 'may only read' USING ERRCODE = 'TG003'; END IF;
  IF jsonb_typeof(said->'changes') IS DISTINCT FROM 'array' OR said->>'at' IS NULL OR said->>'action' IS NULL THEN
    RAISE EXCEPTION 'no change set' USING ERRCODE = 'TG009';
  END IF;
  -- Nobody writes in the name of another member; who has no seat here may have stood at this member's computer.
  IF said->>'author' IS DISTINCT FROM me.name AND (me.may = 'own-work' OR EXISTS (
    SELECT 1 FROM tangga.member m WHERE m.plan_id = me.plan_id AND m.role <> me.role AND m.left_at IS NULL
      AND lower(btrim(m.name)) = lower(btrim(said->>'author')))) THEN
    RAISE EXCEPTION 'another author' USING ERRCODE = 'TG004', DETAIL = coalesce(said->>'author', '');
  END IF;
  FOR change IN SELECT value FROM jsonb_array_elements(said->'changes') LOOP
    IF change->'before' = 'null' OR change->'after' = 'null' THEN gone := gone || (change->>'rowId'); END IF;
    IF change->>'table' = 'cycle' AND change->'after'->>'state' IS NOT NULL THEN
      reopened := reopened || (change->>'rowId');
    END IF;
  END LOOP;
  -- The links of what served a row that comes or goes follow it.
  FOR change IN SELECT value FROM jsonb_array_elements(said->'changes') WHERE value->>'table' = 'alignment' LOOP
    SELECT * INTO known FROM tangga.ground g WHERE g.plan_id = me.plan_id AND g.row_id = change->>'rowId';
    IF coalesce(known.serves, change->'after'->>'parentKeyResultId', change->'after'->>'parentObjectiveId') = ANY (gone) THEN
      following := following || coalesce(known.belonging, change->'after'->>'childId');
    END IF;
  END LOOP;
  FOR change IN SELECT value FROM jsonb_array_elements(said->'changes') LOOP
    the_table := change->>'table'; the_row := change->>'rowId';
    before := nullif(change->'before', 'null'); after := nullif(change->'after', 'null');
    SELECT * INTO kind FROM tangga.kind k WHERE k.table_name = the_table;
    IF kind.table_name IS NULL OR the_row IS NULL OR length(the_row) > 64 OR (before IS NULL AND after IS NULL) THEN
      RAISE EXCEPTION 'no change of a plan' USING ERRCODE = 'TG009', DETAIL = coalesce(the_table, '');
    END IF;
    -- What was signed stays as it was signed; that a person is forgotten is told of those who signed.
    IF before IS NOT NULL AND (the_table = 'agreement' OR (the_table = 'signatory' AND (after IS NULL
      OR after - 'personId' <> '{}'))) THEN
      RAISE EXCEPTION 'signed' USING ERRCODE = 'TG007';
    END IF;
    IF NOT kind.is_kept THEN
      IF me.may = 'own-work' AND NOT kind.is_remark THEN
        RAISE EXCEPTION 'not own work' USING ERRCODE = 'TG005', DETAIL = coalesce(the_table, '');
      END IF;
      CONTINUE;
    END IF;
    SELECT * INTO known FROM tangga.ground g WHERE g.plan_id = me.plan_id AND g.row_id = the_row;
    -- A row is known by its id, whatever a change says of it.
    IF (before IS NULL) <> (known.row_id IS NULL) OR known.table_name <> the_table THEN
      RAISE EXCEPTION 'another row' USING ERRCODE = 'TG009', DETAIL = coalesce(the_row, '');
    END IF;
    closing := coalesce(known.closing, after->>kind.closes_with); ends := coalesce(known.ends_on, after->>'endsOn');
    IF NOT (before IS NOT NULL AND after IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM jsonb_object_keys(after) AS name WHERE NOT name = ANY (kind.stays_open)))
      AND NOT (the_table = 'alignment' AND coalesce(known.belonging, after->>'childId') = ANY (following))
      AND NOT ((before IS NULL OR after IS NULL) AND (closing = ANY (gone)
        OR coalesce(known.belonging, after->>kind.belongs_with) = ANY (gone))) THEN
      closed := tangga.closed_with(me.plan_id, the_table, the_row, closing, ends);
      IF closed IS NULL AND after->>kind.closes_with IS NOT NULL THEN
        closed := tangga.closed_with(me.plan_id, the_table, the_row, after->>kind.closes_with,
          coalesce(after->>'endsOn', known.ends_on));
      END IF;
      IF closed IS NOT NULL AND NOT closed = ANY (reopened) THEN
        RAISE EXCEPTION 'closed' USING ERRCODE = 'TG006', DETAIL = coalesce(closed, '');
      END IF;
    END IF;
    belonging := known.belonging; owner := known.owner; unit := known.unit;
    IF me.may = 'own-work' THEN
      IF NOT kind.is_own_work
        OR (before IS NOT NULL AND NOT tangga.is_own(me, belonging, owner, unit)) THEN
        RAISE EXCEPTION 'not own work' USING ERRCODE = 'TG005', DETAIL = coalesce(the_table, '');
      END IF;
      IF after->>'authorId' IS NOT NULL AND after->>'authorId' IS DISTINCT FROM me.person_id THEN
        RAISE EXCEPTION 'another author' USING ERRCODE = 'TG004', DETAIL = coalesce(after->>'authorId', '');
      END IF;
    END IF;
    IF after IS NULL THEN
      DELETE FROM tangga.ground g WHERE g.plan_id = me.plan_id AND g.row_id = the_row;
    ELSE
      closing := CASE WHEN after ? kind.closes_with THEN after->>kind.closes_with ELSE known.closing END;
      belonging := CASE WHEN after ? kind.belongs_with THEN after->>kind.belongs_with ELSE belonging END;
      owner := CASE WHEN after ? 'ownerId' THEN after->>'ownerId' ELSE owner END;
      unit := CASE WHEN after ? 'unitId' THEN after->>'unitId' ELSE unit END;
      IF me.may = 'own-work' AND NOT tangga.is_own(me, belonging, owner, unit) THEN
        RAISE EXCEPTION 'not own work' USING ERRCODE = 'TG005', DETAIL = coalesce(the_table, '');
      END IF;
      -- Most changes are of what the space keeps nothing of.
      IF before IS NULL OR after ?| ARRAY[kind.closes_with, kind.belongs_with, 'ownerId', 'unitId', 'parentKeyResultId',
        'parentObjectiveId', 'endsOn', 'state'] THEN
        INSERT INTO tangga.ground (plan_id, row_id, table_name, closing, belonging, owner, unit, serves, ends_on, is_closed)
        VALUES (me.plan_id, the_row, the_table, closing, belonging, owner, unit,
          CASE WHEN after ? 'parentKeyResultId' OR after ? 'parentObjectiveId'
            THEN coalesce(after->>'parentKeyResultId', after->>'parentObjectiveId') ELSE known.serves END,
          CASE WHEN after ? 'endsOn' THEN after->>'endsOn' ELSE known.ends_on END,
          the_table = 'cycle' AND CASE WHEN after ? 'state' THEN after->>'state' = 'closed' ELSE known.is_closed END)
        ON CONFLICT (plan_id, row_id) DO UPDATE SET closing = excluded.closing, belonging = excluded.belonging,
          owner = excluded.owner, unit = excluded.unit, serves = excluded.serves, ends_on = excluded.ends_on,
          is_closed = excluded.is_closed;
      END IF;
    END IF;
  END LOOP;
END $$;

-- A change set as it was sent, or the refusal.
CREATE FUNCTION tangga.read_set(body text, the_plan text, me tangga.member) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE said jsonb;
BEGIN
  IF octet_length(body) > 134217728 THEN
    RAISE EXCEPTION 'too large' USING ERRCODE = 'TG013', DETAIL = (octet_length(body) / 1000000)::text;
  END IF;
  said := body::jsonb;
  IF coalesce(length(said->>'id'), 0) NOT BETWEEN 1 AND 64 THEN
    RAISE EXCEPTION 'no change set' USING ERRCODE = 'TG009';
  END IF;
  -- What a newer program writes is read by newer ones alone: that is for those who plan to bring about.
  IF jsonb_typeof(said->'schema') IS DISTINCT FROM 'number' OR (said->>'schema') !~ '^[0-9]{1,4}$'
    OR (me.may = 'own-work' AND (said->>'schema')::integer > (SELECT p.schema FROM tangga.plan p WHERE p.id = the_plan)) THEN
    RAISE EXCEPTION 'schema' USING ERRCODE = 'TG009', DETAIL = coalesce(said->>'schema', '');
  END IF;
  RETURN said;
END $$;

-- Takes change sets behind the position that they were made on, in their order, or none of them; those that are here
-- already are answered as they were the first time. Answers the position of the last.
CREATE FUNCTION tangga.append(the_plan text, base bigint, bodies text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '20s' AS $$
DECLARE me tangga.member; at_last bigint; at_schema integer; here bigint; body text; said jsonb; expected bigint := base;
BEGIN
  me := tangga.me(the_plan);
  SELECT p.last, p.schema INTO at_last, at_schema FROM tangga.plan p WHERE p.id = the_plan FOR UPDATE;
  FOREACH body IN ARRAY bodies LOOP
    said := tangga.read_set(body, the_plan, me);
    SELECT c.position INTO here FROM tangga.change_set c WHERE c.plan_id = the_plan AND c.id = said->>'id';
    IF here IS NOT NULL THEN
      IF NOT EXISTS (SELECT 1 FROM tangga.change_set c
        WHERE c.plan_id = the_plan AND c.position = here AND c.member = me.role) THEN
        RAISE EXCEPTION 'another row' USING ERRCODE = 'TG009', DETAIL = coalesce(said->>'id', '');
      END IF;
      expected := here;
      CONTINUE;
    END IF;
    IF expected <> at_last THEN
      RAISE EXCEPTION 'behind' USING ERRCODE = 'TG002', DETAIL = coalesce(at_last::text, '');
    END IF;
    PERFORM tangga.take(me, said);
    at_last := at_last + 1; expected := at_last;
    at_schema := greatest(at_schema, (said->>'schema')::integer);
    INSERT INTO tangga.change_set (plan_id, position, id, member, body)
      VALUES (the_plan, at_last, said->>'id', me.role, body);
  END LOOP;
  UPDATE tangga.plan p SET last = at_last, schema = at_schema WHERE p.id = the_plan AND p.last <> at_last;
  IF FOUND THEN PERFORM pg_notify('tangga', the_plan || ' ' || at_last); END IF;
  RETURN expected;
END $$;

-- Makes a plan of this space; who shares it owns it.
CREATE FUNCTION tangga.share(the_plan text, the_name text, the_schema integer, my_name text, my_person text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM tangga.plan p WHERE p.id = the_plan) THEN
    RAISE EXCEPTION 'shared already' USING ERRCODE = 'TG008';
  END IF;
  INSERT INTO tangga.plan (id, name, schema) VALUES (the_plan, the_name, the_schema);
  INSERT INTO tangga.member (plan_id, role, name, may, person_id) VALUES (the_plan, session_user::text, my_name, 'owner', my_person);
END $$;

-- What is known of rows as a plan is shared, by its owner, before anything else is written.
CREATE FUNCTION tangga.lay_grounds(the_plan text, grounds jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' OR EXISTS (SELECT 1 FROM tangga.change_set c WHERE c.plan_id = the_plan) THEN
    RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003';
  END IF;
  INSERT INTO tangga.ground (plan_id, row_id, table_name, closing, belonging, owner, unit, serves, ends_on, is_closed)
  SELECT the_plan, g.id, g."table", g.closing, g.belonging, g.owner, g.unit, g.serves, g."endsOn", g."isClosed"
  FROM jsonb_to_recordset(grounds) AS g(id text, "table" text, closing text, belonging text, owner text, unit text,
    serves text, "endsOn" text, "isClosed" boolean);
END $$;

CREATE FUNCTION tangga.keep_snapshot(the_plan text, at_position bigint, the_part integer, the_content bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' THEN RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003'; END IF;
  IF at_position > (SELECT p.last FROM tangga.plan p WHERE p.id = the_plan) THEN
    RAISE EXCEPTION 'ahead' USING ERRCODE = 'TG009';
  END IF;
  INSERT INTO tangga.snapshot (plan_id, position, part, content) VALUES (the_plan, at_position, the_part, the_content)
  ON CONFLICT (plan_id, position, part) DO UPDATE SET content = excluded.content;
END $$;

-- Older snapshots than one that is whole go; the change sets stay.
CREATE FUNCTION tangga.drop_snapshots_before(the_plan text, at_position bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' THEN RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003'; END IF;
  DELETE FROM tangga.snapshot s WHERE s.plan_id = the_plan AND s.position < at_position;
END $$;

-- Adds a member, changes what one may do, or seats one who had left.
CREATE FUNCTION tangga.seat(the_plan text, the_role text, the_name text, the_may text, the_person text, the_teams text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' THEN RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003'; END IF;
  IF EXISTS (SELECT 1 FROM tangga.member m WHERE m.plan_id = the_plan AND m.role <> the_role AND m.left_at IS NULL
    AND lower(btrim(m.name)) = lower(btrim(the_name))) THEN
    RAISE EXCEPTION 'name taken' USING ERRCODE = 'TG010', DETAIL = coalesce(the_name, '');
  END IF;
  IF the_may <> 'owner' AND the_role = me.role AND NOT EXISTS (SELECT 1 FROM tangga.member m
    WHERE m.plan_id = the_plan AND m.role <> me.role AND m.may = 'owner' AND m.left_at IS NULL) THEN
    RAISE EXCEPTION 'last owner' USING ERRCODE = 'TG011';
  END IF;
  INSERT INTO tangga.member (plan_id, role, name, may, person_id, teams)
  VALUES (the_plan, the_role, the_name, the_may, the_person, the_teams)
  ON CONFLICT (plan_id, role) DO UPDATE SET name = excluded.name, may = excluded.may, person_id = excluded.person_id,
    teams = excluded.teams, left_at = NULL;
END $$;

-- A member leaves, or is removed by an owner; what it did stays, with its name.
CREATE FUNCTION tangga.unseat(the_plan text, the_role text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' AND the_role <> me.role THEN RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003'; END IF;
  IF NOT EXISTS (SELECT 1 FROM tangga.member m WHERE m.plan_id = the_plan AND m.role = the_role AND m.left_at IS NULL) THEN
    RAISE EXCEPTION 'no such member' USING ERRCODE = 'TG012', DETAIL = coalesce(the_role, '');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM tangga.member m
    WHERE m.plan_id = the_plan AND m.role <> the_role AND m.may = 'owner' AND m.left_at IS NULL) THEN
    RAISE EXCEPTION 'last owner' USING ERRCODE = 'TG011';
  END IF;
  UPDATE tangga.member m SET left_at = now() WHERE m.plan_id = the_plan AND m.role = the_role;
END $$;

-- Another role in the place of a member's, as when its password was lost: it keeps name, rights and what it did.
CREATE FUNCTION tangga.rotate(the_plan text, old_role text, new_role text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' THEN RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003'; END IF;
  UPDATE tangga.member m SET role = new_role WHERE m.plan_id = the_plan AND m.role = old_role AND m.left_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such member' USING ERRCODE = 'TG012', DETAIL = coalesce(old_role, ''); END IF;
  UPDATE tangga.change_set c SET member = new_role WHERE c.plan_id = the_plan AND c.member = old_role;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA tangga FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tangga FROM PUBLIC;
-- Whoever may connect may come in; what is there is told and done by membership alone.
GRANT USAGE ON SCHEMA tangga TO PUBLIC;
GRANT SELECT ON tangga.space, tangga.plan, tangga.member, tangga.change_set, tangga.snapshot TO PUBLIC;
GRANT EXECUTE ON FUNCTION tangga.is_member, tangga.me, tangga.append, tangga.share, tangga.lay_grounds,
  tangga.keep_snapshot, tangga.drop_snapshots_before, tangga.seat, tangga.unseat, tangga.rotate TO PUBLIC;
`;
