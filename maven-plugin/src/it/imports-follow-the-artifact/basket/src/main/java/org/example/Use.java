package org.example;

import java.net.URI;
import org.example.basket.Item;
import org.example.basket.Offer;
import org.example.shop.Ware;

final class Use {
    static final Ware WARE = Ware.builder().name("rope").home(URI.create("urn:x")).build();

    static final Item ITEM = Item.Article.builder().value(WARE).build();

    private Use() {}

    /** The price is of a class: it may be absent. */
    static long price(Offer offer) {
        return offer.price().longValue() + offer.asWare().price().longValue() + offer.until().length();
    }
}
