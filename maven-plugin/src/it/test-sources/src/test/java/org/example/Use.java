package org.example;

import org.example.fixture.Fixture;
import org.example.qapi.Paint;

final class Use {
    static final Fixture FIXTURE = Fixture.builder().colour(Paint.RED).build();

    private Use() {}
}
