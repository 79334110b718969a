// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layer_book.h"

#include <gmock/gmock.h>

namespace sightline {
namespace {

using ::testing::ElementsAre;

TEST(LayerBook, AsksANetworkOnlyOnceItsLayersWereLookedUpInVain) {
  LayerBook book(3);
  EXPECT_THAT(book.unchecked(), ElementsAre(0, 1, 2));
  book.ask(1);
  EXPECT_FALSE(book.nextToAsk()) << "perhaps they are in the store";
  const auto layers = std::make_shared<const ModelLayers>();
  book.publish(0, layers);
  book.setChecked(0);
  book.setChecked(1);
  book.setChecked(1);
  EXPECT_THAT(book.unchecked(), ElementsAre(2));
  EXPECT_TRUE(book.hasUnchecked());
  book.ask(0);
  EXPECT_FALSE(book.nextToAsk()) << "they are known";
  EXPECT_EQ(book[0], layers);
  book.ask(1);
  EXPECT_EQ(book.nextToAsk(), 1);
  book.setAsked(1);
  EXPECT_FALSE(book.nextToAsk()) << "a network that cannot say is not asked for ever";
  book.ask(1);
  book.publish(1, layers);
  EXPECT_FALSE(book.nextToAsk());
  book.setChecked(2);
  EXPECT_FALSE(book.hasUnchecked());
}

}  // namespace
}  // namespace sightline
