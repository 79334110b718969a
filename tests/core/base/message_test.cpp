// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <concepts>
#include <cstring>
#include <thread>

#include "core/base/error.h"
#include "core/base/system_message.h"

namespace sightline {
namespace {

// What must not compile: text that was made while the program runs is no message and no remedy.
static_assert(std::convertible_to<MessageTemplate<0>, Message>);
static_assert(!std::convertible_to<std::string, Message>);
static_assert(!std::convertible_to<std::string_view, Message>);

// Placeholders are counted by the compiler, so a message with too few or too many arguments does not compile.
static_assert(placeholdersIn("is empty") == 0);
static_assert(placeholdersIn("is {1} x {2}") == 2);
static_assert(placeholdersIn("{2} of {1}, {1} again") == 2);
static_assert(placeholdersIn("has {2} alone") == -1);
static_assert(placeholdersIn("a {}, a {0}, a {10}, a {x} and a {1") == 0);

constexpr Message kWords = "The meaning";  // rows of tables are constants

TEST(Message, IsItsTemplateWithTheArgumentsInPlace) {
  const Message m = message("is {1} x {2}, its image is {3} x {4}", 10, 20, 30u, std::size_t{40});
  EXPECT_EQ(m.text(), "is 10 x 20, its image is 30 x 40");
  EXPECT_EQ(m.id(), "is {1} x {2}, its image is {3} x {4}");
  ASSERT_EQ(m.arguments().size(), 4u);
  EXPECT_TRUE(m.arguments()[0].isVerbatim());
  EXPECT_EQ(kWords.text(), "The meaning");
  EXPECT_EQ(kWords.id(), "The meaning");
  EXPECT_FALSE(kWords.isVerbatim());
}

TEST(Message, ArgumentsMayChangePlacesAndRepeat) {
  EXPECT_EQ(message("{2}, {1}, {2}", std::string("a"), std::string("b")).text(), "b, a, b");
}

TEST(Message, TextOfArgumentsIsNeverReadAsTemplate) {
  EXPECT_EQ(message("\"{1}\" and \"{2}\"", std::string("{2}{1}"), std::string("{1}")).text(), "\"{2}{1}\" and \"{1}\"");
  EXPECT_EQ(Message::verbatim("{1}").text(), "{1}");
}

TEST(Message, MessagesNest) {
  const Message inner = message("{1} images", 3);
  const Message outer = message("{1} of {2}", inner, std::filesystem::path("/data"));
  EXPECT_EQ(outer.text(), "3 images of /data");
  EXPECT_EQ(outer.arguments()[0].id(), "{1} images");
}

TEST(Message, VerbatimTextHasNoId) {
  const Message m = Message::verbatim("No such file or directory");
  EXPECT_TRUE(m.isVerbatim());
  EXPECT_EQ(m.id(), "");
  EXPECT_EQ(m.text(), "No such file or directory");
  EXPECT_TRUE(Message::verbatim("").empty());
  EXPECT_TRUE(Message().empty());
  EXPECT_TRUE(Message("").empty());
  EXPECT_FALSE(m.empty());
}

TEST(Message, APluralChoosesByItsCount) {
  const auto images = [](int n) { return plural(n, "an image", "{1} images", n); };
  EXPECT_EQ(images(0).text(), "0 images");
  EXPECT_EQ(images(1).text(), "an image");
  EXPECT_EQ(images(2).text(), "2 images");
  EXPECT_EQ(images(1).id(),
            "{1} images");  // one id for all numbers: how many forms there are is the translation's affair
  EXPECT_TRUE(images(1).isPlural());
  EXPECT_EQ(images(7).count(), 7);
  EXPECT_FALSE(message("{1} images", 1).isPlural());
}

TEST(Message, EqualityIsThatOfTemplateAndArguments) {
  EXPECT_EQ(message("a {1}", 1), message("a {1}", 1));
  EXPECT_NE(message("a {1}", 1), message("a {1}", 2));
  EXPECT_NE(message("a {1}", 1), Message::verbatim("a 1"));  // the same text, but only one of them can be translated
  EXPECT_NE(plural(1, "a {1}", "b {1}", 1), message("b {1}", 1));
  EXPECT_EQ(Message("a"), Message("a"));
  EXPECT_NE(Message("a"), Message("b"));
}

TEST(Message, CopiesShareAndOutliveTheOriginal) {
  Message copy;
  {
    const Message original = message("a {1}", std::string(100, 'x'));
    copy = original;
    Message moved = original;
    copy = std::move(moved);
    copy = *&copy;
  }
  EXPECT_EQ(copy.text(), "a " + std::string(100, 'x'));
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([copy] {
      for (int i = 0; i < 1000; ++i) {
        const Message mine = copy;
        EXPECT_EQ(mine.arguments().size(), 1u);
      }
    });
  for (auto& thread : threads) thread.join();
}

TEST(Message, JoinedPutsTheSeparatorBetween) {
  EXPECT_EQ(joined({}, "{1}, {2}").text(), "");
  EXPECT_EQ(joined({"a"}, "{1}, {2}").text(), "a");
  EXPECT_EQ(joined({"a", "b", "c"}, "{1}, {2}").text(), "a, b, c");
}

TEST(Error, KeepsItsMessagesForTranslation) {
  const std::string file = "/data/a.png";
  const Error e(ErrorCode::BadFormat, file, message("is {1} x {2}", 3, 4), "Remove it.");
  EXPECT_STREQ(e.what(), "/data/a.png: is 3 x 4. Remove it.");
  EXPECT_TRUE(e.subjectMessage().isVerbatim());
  EXPECT_EQ(e.problemMessage().id(), "is {1} x {2}");
  EXPECT_EQ(e.remedyMessage().id(), "Remove it.");
  EXPECT_EQ(e.message().text(), e.what());
  const Error words(ErrorCode::InvalidOption, "The region", "is empty");
  EXPECT_EQ(words.subjectMessage().id(), "The region");
  EXPECT_STREQ(words.what(), "The region: is empty.");
}

TEST(Error, AProblemThatEndsWithAFullStopGetsNoSecondOne) {
  EXPECT_STREQ(Error(ErrorCode::Io, std::string("a"), "b.", "C.").what(), "a: b. C.");
  EXPECT_STREQ(Error(ErrorCode::Io, std::string(), "b").what(), "b.");
  EXPECT_STREQ(Error(ErrorCode::Io, std::string(), Message()).what(), "");
}

TEST(SystemMessage, SaysWhatTheSystemSays) {
  for (int error = 1; error < 140; ++error) EXPECT_EQ(systemMessage(error).text(), std::strerror(error)) << error;
  EXPECT_FALSE(systemMessage(ENOSPC).isVerbatim()) << "it is translated";
}

}  // namespace
}  // namespace sightline
