-- What the jobs need, and nothing else, goes out through logical replication. A removed row is told with all its
-- columns, so that its outlet is known. Emptying a table at once would not be told at all, hence it is refused.

DROP PUBLICATION IF EXISTS titan_reference;
CREATE PUBLICATION titan_reference FOR TABLE
  titan.organisations,
  titan.outlets,
  titan.outlet_hours,
  titan.menu_items,
  titan.menu_prices,
  titan.menu_combo_parts,
  titan.ingredients,
  titan.ingredient_packs,
  titan.recipes,
  titan.recipe_lines,
  titan.production_recipes,
  titan.production_recipe_lines,
  titan.vendors,
  titan.vendor_prices,
  titan.staff,
  titan.staff_shifts,
  titan.holidays,
  titan.detector_rules,
  titan.name_bridges,
  titan.dispositions
  WITH (publish = 'insert, update, delete');

CREATE FUNCTION titan.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'titan.% is published row by row: use DELETE instead of TRUNCATE', TG_TABLE_NAME;
END $$;

DO $$
DECLARE
  published text;
BEGIN
  FOR published IN SELECT tablename FROM pg_publication_tables WHERE pubname = 'titan_reference' LOOP
    EXECUTE format('ALTER TABLE titan.%I REPLICA IDENTITY FULL', published);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON titan.%I EXECUTE FUNCTION titan.refuse_truncate()', published);
  END LOOP;
END $$;
