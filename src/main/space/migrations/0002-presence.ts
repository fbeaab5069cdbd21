/**
 * Who is here: what each machine of a member last said of where it is. It is worth nothing after a minute, so that it is
 * not logged and gone after a crash of the server. It stands in a table, rather than in notifications, for anybody can send
 * these: who says what is as the database knows it, and members alone read it.
 */
export const sql = /* sql */ `
CREATE UNLOGGED TABLE tangga.presence (
  plan_id text NOT NULL REFERENCES tangga.plan ON DELETE CASCADE, role text NOT NULL,
  machine text NOT NULL CHECK (length(machine) BETWEEN 1 AND 64), place text NOT NULL CHECK (length(place) <= 500),
  said_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (plan_id, role, machine)
);
ALTER TABLE tangga.presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_members ON tangga.presence FOR SELECT USING (tangga.is_member(plan_id));

-- Says where a machine of the member who asks is; answers whether anybody was told, which is at most five times a second.
CREATE FUNCTION tangga.say_here(the_plan text, the_machine text, the_place text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member; known tangga.presence;
BEGIN
  me := tangga.me(the_plan);
  IF coalesce(length(the_machine), 0) NOT BETWEEN 1 AND 64 OR coalesce(length(the_place), 501) > 500 THEN
    RAISE EXCEPTION 'no place' USING ERRCODE = 'TG009';
  END IF;
  SELECT * INTO known FROM tangga.presence p
    WHERE p.plan_id = the_plan AND p.role = me.role AND p.machine = the_machine;
  IF known.said_at > clock_timestamp() - interval '200 milliseconds' THEN RETURN false; END IF;
  IF known.role IS NULL AND (SELECT count(*) FROM tangga.presence p
    WHERE p.plan_id = the_plan AND p.role = me.role) >= 20 THEN
    DELETE FROM tangga.presence p WHERE p.plan_id = the_plan AND p.role = me.role;
  END IF;
  INSERT INTO tangga.presence (plan_id, role, machine, place, said_at)
    VALUES (the_plan, me.role, the_machine, the_place, clock_timestamp())
    ON CONFLICT (plan_id, role, machine) DO UPDATE SET place = excluded.place, said_at = excluded.said_at;
  IF known.place IS DISTINCT FROM the_place OR known.said_at < clock_timestamp() - interval '1 minute' THEN
    PERFORM pg_notify('tangga', the_plan || ' here');
  END IF;
  RETURN true;
END $$;

CREATE FUNCTION tangga.say_gone(the_plan text, the_machine text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me tangga.member;
BEGIN
  me := tangga.me(the_plan);
  DELETE FROM tangga.presence p WHERE p.plan_id = the_plan AND ((p.role = me.role AND p.machine = the_machine)
    OR p.said_at < clock_timestamp() - interval '1 hour');
  PERFORM pg_notify('tangga', the_plan || ' here');
END $$;

REVOKE ALL ON tangga.presence FROM PUBLIC;
REVOKE ALL ON FUNCTION tangga.say_here, tangga.say_gone FROM PUBLIC;
GRANT SELECT ON tangga.presence TO PUBLIC;
GRANT EXECUTE ON FUNCTION tangga.say_here, tangga.say_gone TO PUBLIC;
`;
