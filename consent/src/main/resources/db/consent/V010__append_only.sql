-- What every table of evidence gets: rows are added and read, never changed; only a superuser gets past the triggers.
CREATE FUNCTION consent.make_append_only(VARIADIC evidence text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY evidence
    LOOP
        EXECUTE format('CREATE TRIGGER %1$s_is_immutable BEFORE UPDATE OR DELETE ON consent.%1$I
            FOR EACH ROW EXECUTE FUNCTION consent.refuse_change()', name);
        EXECUTE format('CREATE TRIGGER %1$s_is_kept BEFORE TRUNCATE ON consent.%1$I
            FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change()', name);
        EXECUTE format('REVOKE ALL ON consent.%I FROM sala_app', name);
        EXECUTE format('GRANT SELECT, INSERT ON consent.%I TO sala_app', name);
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION consent.make_append_only(text[]) FROM PUBLIC;
