package org.throughline.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Turns the shared clock back before each test, so that none depends on what ran before it. */
final class ClockStartsAnew implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(MutableClock.class).set(MutableClock.TUESDAY_TEN);
    }
}
