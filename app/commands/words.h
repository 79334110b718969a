// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "core/base/catalogue.h"

namespace sightline {

/// The language in which the command line speaks; English until speakIn() says otherwise. JSON and files are never in
/// it.
[[nodiscard]] const Catalogue& spokenLanguage();
/// Once, before there are other threads.
void speakIn(Catalogue catalogue);
/// The message in the spoken language.
[[nodiscard]] std::string said(const Message& message);

/// Puts the help of a program and of all its commands into the spoken language: descriptions, CLI11's own words, and
/// the headings. Once all commands are there. Descriptions that are put together are said() where they are made.
void translateHelp(CLI::App& app);
/// What CLI11 says of a wrong command line, as a message: its sentences are recognised and taken apart.
[[nodiscard]] Message parserMessage(const std::string& words);

}  // namespace sightline
