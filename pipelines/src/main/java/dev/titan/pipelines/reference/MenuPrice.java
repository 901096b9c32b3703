package dev.titan.pipelines.reference;

/** What an item costs at one outlet, where that differs, in paise. */
record MenuPrice(String outlet, String itemId, long pricePaise) {}
