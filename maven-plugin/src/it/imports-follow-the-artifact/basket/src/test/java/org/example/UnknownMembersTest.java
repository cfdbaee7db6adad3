package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.qapi4j.runtime.QapiJson;
import org.example.basket.BasketEmptiedEvent;
import org.example.basket.Item;
import org.example.basket.Offer;
import org.example.shop.Ware;
import org.junit.jupiter.api.Test;

/** The shop's types keep what their schema does not know, those of the basket do not. */
class UnknownMembersTest {
    private static final QapiJson JSON = QapiJson.tolerant();

    @Test
    void objectsOfImportedTypesKeepThem() {
        String item = "{'kind':'article','name':'rope','price-tag':3,'home':'urn:x','colour':{'red':1}}";
        String event = quoted("{'items':[" + item + ",{'kind':'none'}]}");

        assertEquals(quoted(item), JSON.toJson(JSON.read(quoted(item), Item::read)));
        assertEquals(event, JSON.toJson(JSON.read(event, BasketEmptiedEvent::read)));
    }

    @Test
    void objectsOfTheImportersTypesDoAsTheImporterSays() {
        String offer = "{'name':'rope','home':'urn:x','until':'May','colour':'red'}";

        assertEquals(
                quoted("{'name':'rope','home':'urn:x','until':'May'}"),
                JSON.toJson(JSON.read(quoted(offer), Offer::read)));
        assertEquals(quoted("{'kind':'none'}"), JSON.toJson(JSON.read(quoted("{'kind':'none','colour':1}"), Item::read)));
    }

    @Test
    void noMemberStandsInAnObjectTwice() {
        Ware ware = JSON.read(quoted("{'kind':'article','name':'rope','home':'urn:x'}"), Ware::read);

        assertThrows(IllegalArgumentException.class, () -> new Item.Article(ware));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
