// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/probe_desk.h"
#include "tests/support/message_texts.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

ProbeQuestion about(int image) { return {image, std::make_shared<const RegionMask>(1, 1), Filling::Blur}; }

ProbeEffect effect(double whole) {
  ProbeEffect e;
  e.whole = whole;
  return e;
}

TEST(ProbeDesk, AsksEveryNetworkInTurn) {
  ProbeDesk desk(2);
  EXPECT_FALSE(desk.isOpen());
  EXPECT_FALSE(desk.answer());
  EXPECT_FALSE(desk.nextTurn());
  (void)desk.ask(about(3));
  EXPECT_TRUE(desk.isOpen());
  EXPECT_EQ(desk.nextModel(), 0);
  EXPECT_TRUE(desk.settle(*desk.nextTurn(), effect(0.25)));
  EXPECT_TRUE(desk.isOpen());
  EXPECT_EQ(desk.nextModel(), 1);
  EXPECT_TRUE(desk.settle(*desk.nextTurn(), Error(ErrorCode::Internal, "The network", "broke")));
  EXPECT_FALSE(desk.isOpen());
  EXPECT_FALSE(desk.nextTurn());
  const auto answer = desk.answer();
  EXPECT_EQ(answer->question.image, 3);
  ASSERT_TRUE(answer->models[0].effect);
  EXPECT_EQ(answer->models[0].effect->whole, 0.25);
  EXPECT_EQ(english(answer->models[0].failure), "");
  EXPECT_FALSE(answer->models[1].effect);
  EXPECT_NE(answer->models[1].failure.text().find("broke"), std::string::npos);
}

TEST(ProbeDesk, ANewQuestionDropsTheAnswersToTheFormer) {
  ProbeDesk desk(2);
  (void)desk.ask(about(0));
  const auto late = *desk.nextTurn();
  std::stop_source former = desk.ask(about(1));
  EXPECT_FALSE(late.stop.stop_requested()) << "the caller stops it once no mutex is held";
  former.request_stop();
  EXPECT_TRUE(late.stop.stop_requested());
  EXPECT_FALSE(desk.nextTurn()->stop.stop_requested());
  EXPECT_FALSE(desk.settle(late, effect(1)));
  EXPECT_EQ(desk.answer()->question.image, 1);
  EXPECT_FALSE(desk.answer()->models[0].effect);
  EXPECT_EQ(desk.nextModel(), 0);
}

TEST(ProbeDesk, ACancelledTurnEndsTheQuestion) {
  ProbeDesk desk(3);
  (void)desk.ask(about(0));
  EXPECT_TRUE(desk.settle(*desk.nextTurn(), effect(0.5)));
  const auto turn = *desk.nextTurn();
  desk.cancel();
  EXPECT_TRUE(turn.stop.stop_requested());
  EXPECT_TRUE(desk.settle(turn, Cancelled{}));
  EXPECT_FALSE(desk.isOpen());
  EXPECT_TRUE(desk.answer()->models[0].effect) << "what was answered stays";
  EXPECT_EQ(english(desk.answer()->models[0].failure), "");
  EXPECT_EQ(english(desk.answer()->models[1].failure), "Cancelled.");
  EXPECT_EQ(english(desk.answer()->models[2].failure), "Cancelled.");
}

TEST(ProbeDesk, WithoutNetworksThereIsNothingToAnswer) {
  ProbeDesk desk(0);
  (void)desk.ask(about(0));
  EXPECT_FALSE(desk.isOpen());
  EXPECT_TRUE(desk.answer()->complete);
}

}  // namespace
}  // namespace sightline
