// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <span>
#include <string>

namespace sightline {

/// What is printed when a command line could not be read: which word is not known and what was probably meant.
/// @param arguments  what was typed behind the program's name
std::string wrongUseText(const CLI::App& app, const CLI::ParseError& error, std::span<const char* const> arguments);

}  // namespace sightline
