/**
 * A space that was brought back from a backup gets what it lost from the file of an owner: behind what it has, with the
 * authors that it had, and with who handed it back.
 */
export const sql = /* sql */ `
ALTER TABLE tangga.change_set ADD COLUMN handed_back_by text;

CREATE FUNCTION tangga.hand_back(the_plan text, base bigint, known_id text, bodies text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '20s' AS $$
DECLARE me tangga.member; as_then tangga.member; at_last bigint; body text; said jsonb; whose text;
BEGIN
  me := tangga.me(the_plan);
  IF me.may <> 'owner' THEN RAISE EXCEPTION 'owners only' USING ERRCODE = 'TG003'; END IF;
  SELECT p.last INTO at_last FROM tangga.plan p WHERE p.id = the_plan FOR UPDATE;
  IF at_last <> base THEN
    RAISE EXCEPTION 'behind' USING ERRCODE = 'TG002', DETAIL = coalesce(at_last::text, '');
  END IF;
  IF base > 0 AND NOT EXISTS (SELECT 1 FROM tangga.change_set c
    WHERE c.plan_id = the_plan AND c.position = base AND c.id = known_id) THEN
    RAISE EXCEPTION 'another order' USING ERRCODE = 'TG009', DETAIL = coalesce(known_id, '');
  END IF;
  FOREACH body IN ARRAY bodies LOOP
    said := tangga.read_set(body, the_plan, me);
    IF EXISTS (SELECT 1 FROM tangga.change_set c WHERE c.plan_id = the_plan AND c.id = said->>'id') THEN
      RAISE EXCEPTION 'another row' USING ERRCODE = 'TG009', DETAIL = coalesce(said->>'id', '');
    END IF;
    -- It was taken from its author then.
    as_then := me;
    as_then.name := said->>'author';
    PERFORM tangga.take(as_then, said);
    SELECT m.role INTO whose FROM tangga.member m WHERE m.plan_id = the_plan
      AND lower(btrim(m.name)) = lower(btrim(said->>'author')) ORDER BY m.left_at DESC NULLS FIRST LIMIT 1;
    at_last := at_last + 1;
    INSERT INTO tangga.change_set (plan_id, position, id, member, body, handed_back_by)
      VALUES (the_plan, at_last, said->>'id', coalesce(whose, me.role), body, me.role);
    UPDATE tangga.plan p SET last = at_last, schema = greatest(p.schema, (said->>'schema')::integer) WHERE p.id = the_plan;
  END LOOP;
  PERFORM pg_notify('tangga', the_plan || ' ' || at_last);
  RETURN at_last;
END $$;

REVOKE ALL ON FUNCTION tangga.hand_back FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tangga.hand_back TO PUBLIC;
`;
