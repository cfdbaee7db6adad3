package org.example;

import java.util.List;
import org.example.qapi.Basket;
import org.example.shop.Article;
import org.example.shop.Unit;

final class Use {
    static final Basket BASKET = Basket.builder()
            .articles(List.of(
                    Article.builder().name("rope").unit(Unit.METRE).build()))
            .build();

    private Use() {}
}
