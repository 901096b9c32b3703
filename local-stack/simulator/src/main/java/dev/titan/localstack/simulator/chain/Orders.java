package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.Customer;
import dev.titan.localstack.simulator.world.Handling;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up one order of an outlet: who comes, how, for what, and how they pay. */
final class Orders {
  private static final List<String> FIRST_NAMES =
      List.of("Aarav", "Diya", "Kabir", "Meera", "Nikhil", "Sara", "Tara", "Zoya");
  private static final List<DiscountRule> CAMPAIGNS =
      List.of(
          DiscountRule.percent("Happy Hours", 15),
          DiscountRule.percent("Monsoon Special", 10),
          DiscountRule.percent("Weekday Lunch", 12));
  private static final List<DiscountRule> COUPONS =
      List.of(
          DiscountRule.rupees("WELCOME50", 50),
          DiscountRule.rupees("FLAT75", 75),
          DiscountRule.percent("CAFE20", 20));

  private final ChainOutlet outlet;
  private final Baskets baskets;

  Orders(ChainOutlet outlet) {
    this.outlet = outlet;
    this.baskets =
        new Baskets(Menu.standard(), outlet.priceFactorPercent(), outlet.profile().recipesShown());
  }

  /** The order of a guest who comes at a local time. */
  OrderDraft at(LocalDateTime time, int orderId, Staff staff, SplittableRandom random) {
    Channel channel = channel(random);
    List<DraftLine> lines =
        baskets.fill(basketSize(channel, random), DayPart.of(time.toLocalTime()), random);
    boolean complimentary = !channel.online() && random.nextInt(1000) < 8;
    boolean dineIn = channel.orderType().equals(Channel.DINE_IN);
    Handling handling =
        new Handling(
            staff.biller(time, random),
            staff.server(time, random),
            dineIn ? "" : Integer.toString(orderId % 100),
            random.nextInt(100) < 3 ? "birthday table" : "",
            "");
    if (complimentary) {
      return new OrderDraft(
          OrderStatus.COMPLIMENTARY,
          time,
          channel,
          new PaymentChoice("Other", "Complimentary", 0),
          handling,
          Customer.UNKNOWN,
          lines,
          List.of(DiscountRule.percent("Complimentary", 100)),
          OrderDraft.Charges.NONE);
    }
    return new OrderDraft(
        OrderStatus.SUCCESS,
        time,
        channel,
        payment(channel, random),
        handling,
        customer(channel, random),
        lines,
        discounts(channel, random),
        charges(channel, lines.size(), random));
  }

  private Channel channel(SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 26 && !outlet.aggregators().isEmpty()) {
      String who = outlet.aggregators().get(random.nextInt(outlet.aggregators().size()));
      String type = drawn < 22 ? Channel.DELIVERY : Channel.PICK_UP;
      String onlineId = Long.toString(5_000_000_000L + random.nextLong(900_000_000L));
      return new Channel(type, who, who, onlineId, "", 0);
    }
    if (drawn < 31) {
      return new Channel(Channel.DELIVERY, "Own Riders", "POS", "", "", 0);
    }
    if (drawn < 46) {
      return new Channel(Channel.PICK_UP, "Counter", "POS", "", "", 0);
    }
    int area = random.nextInt(outlet.areas().size());
    String table = Integer.toString((area + 1) * 100 + 1 + random.nextInt(18));
    int persons = random.nextInt(100) < 6 ? 0 : persons(random);
    return new Channel(Channel.DINE_IN, outlet.areas().get(area), "POS", "", table, persons);
  }

  private static int persons(SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 24) {
      return 1;
    }
    if (drawn < 66) {
      return 2;
    }
    return drawn < 80 ? 3 : drawn < 92 ? 4 : 5 + random.nextInt(4);
  }

  private static int basketSize(Channel channel, SplittableRandom random) {
    int guests = Math.max(1, channel.persons());
    return switch (channel.orderType()) {
      case Channel.DINE_IN -> guests + random.nextInt(guests + 1);
      case Channel.DELIVERY -> 1 + random.nextInt(4);
      default -> 1 + random.nextInt(3);
    };
  }

  private static PaymentChoice payment(Channel channel, SplittableRandom random) {
    if (channel.online()) {
      return PaymentChoice.ONLINE;
    }
    int drawn = random.nextInt(100);
    if (drawn < 4) {
      return new PaymentChoice("Card", "", 30 + random.nextInt(40));
    }
    if (drawn < 6) {
      return new PaymentChoice("Other", "UPI", 30 + random.nextInt(40));
    }
    if (drawn < 28) {
      return PaymentChoice.CASH;
    }
    return drawn < 46 ? PaymentChoice.CARD : PaymentChoice.UPI;
  }

  private static Customer customer(Channel channel, SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 5) {
      return Customer.PLACEHOLDER;
    }
    if (!channel.orderType().equals(Channel.DELIVERY) && drawn < 75) {
      return Customer.UNKNOWN;
    }
    // Numbers that begin with 55 are given to nobody in India.
    return new Customer(
        FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())),
        Integer.toString(55_000_000 + random.nextInt(1_000_000)) + "00");
  }

  private static List<DiscountRule> discounts(Channel channel, SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (channel.online()) {
      return drawn < 30
          ? List.of(DiscountRule.percent(channel.orderFrom() + " Offer", 10 + random.nextInt(11)))
          : List.of();
    }
    if (drawn < 5) {
      return List.of(CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())));
    }
    if (drawn < 8) {
      return List.of(COUPONS.get(random.nextInt(COUPONS.size())));
    }
    return drawn < 10
        ? List.of(DiscountRule.percent("Manager Discount", 5 + 5 * random.nextInt(5)))
        : List.of();
  }

  private OrderDraft.Charges charges(Channel channel, int lines, SplittableRandom random) {
    boolean dineIn = channel.orderType().equals(Channel.DINE_IN);
    boolean ownDelivery = channel.orderType().equals(Channel.DELIVERY) && !channel.online();
    long container = dineIn ? 0 : 500L * lines * outlet.priceFactorPercent() / 100;
    long delivery = ownDelivery ? 3000L * outlet.priceFactorPercent() / 100 : 0;
    long waived = random.nextInt(1000) < 6 ? 100L * (1 + random.nextInt(9)) : 0;
    long tip = dineIn && random.nextInt(100) < 7 ? 1000L * (1 + random.nextInt(10)) : 0;
    return new OrderDraft.Charges(
        delivery, container, dineIn ? outlet.serviceBasisPoints() : 0, waived, tip);
  }
}
