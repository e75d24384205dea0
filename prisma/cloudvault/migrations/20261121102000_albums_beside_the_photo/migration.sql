-- The photo API names the albums of each photo; asking for them photo by photo was half of what a page cost.
ALTER TABLE "photo" ADD COLUMN "album_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

UPDATE "photo" SET "album_ids" = ARRAY(SELECT "album_id" FROM "album_photo" WHERE "photo_id" = "photo"."id" ORDER BY "album_id")
WHERE EXISTS (SELECT FROM "album_photo" WHERE "photo_id" = "photo"."id");

-- Who writes "album_photo" has nothing to remember. Each row changes the list by itself, so that two at once both count.
CREATE FUNCTION "album_photo_beside_the_photo"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE "photo" SET "album_ids" = array_remove("album_ids", OLD."album_id") WHERE "id" = OLD."photo_id";
  ELSE
    UPDATE "photo" SET "album_ids" = ARRAY(SELECT DISTINCT unnest("album_ids" || NEW."album_id") ORDER BY 1) WHERE "id" = NEW."photo_id";
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "album_photo_beside_the_photo" AFTER INSERT OR DELETE ON "album_photo"
FOR EACH ROW EXECUTE FUNCTION "album_photo_beside_the_photo"();
