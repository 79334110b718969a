// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <concepts>
#include <memory>
#include <string_view>
#include <utility>

namespace sightline {

/// A struct with the sizes of the networks of one family: it names its row (FamilyInfo::id) and is a plain value. The
/// name is asked for first: whether FamilyConfig itself is a value must not hang on whether it is one.
template <class Config>
concept FamilyConfiguration = requires {
  { Config::kFamily } -> std::convertible_to<std::string_view>;
}
&&std::equality_comparable<Config>&& std::copyable<Config>;

/// The configuration of a network of any family as a value: copied, compared, handed on without knowing whose it is.
/// Only the family's own two files look inside, with as() or get().
class FamilyConfig {
 public:
  /// Of no family.
  FamilyConfig() = default;
  template <FamilyConfiguration Config>
  FamilyConfig(Config config) : held_(std::make_unique<Held<Config>>(std::move(config))) {}
  FamilyConfig(const FamilyConfig& other) : held_(other.held_ ? other.held_->clone() : nullptr) {}
  FamilyConfig(FamilyConfig&&) noexcept = default;
  FamilyConfig& operator=(const FamilyConfig& other) { return *this = FamilyConfig(other); }
  FamilyConfig& operator=(FamilyConfig&&) noexcept = default;
  ~FamilyConfig() = default;

  /// FamilyInfo::id; empty for none.
  [[nodiscard]] std::string_view family() const { return held_ ? held_->family() : std::string_view{}; }

  /// What is inside, or null when it is of another family.
  template <FamilyConfiguration Config>
  [[nodiscard]] const Config* as() const {
    const auto* held = dynamic_cast<const Held<Config>*>(held_.get());
    return held ? &held->config : nullptr;
  }
  /// What is inside, for whoever knows whose it is. @throws Error Internal when it is of another family
  template <FamilyConfiguration Config>
  [[nodiscard]] const Config& get() const {
    const auto* config = as<Config>();
    if (!config) wrongFamily(Config::kFamily);
    return *config;
  }
  template <FamilyConfiguration Config>
  [[nodiscard]] Config& get() {
    return const_cast<Config&>(std::as_const(*this).get<Config>());
  }

  friend bool operator==(const FamilyConfig& a, const FamilyConfig& b) {
    return a.held_ ? b.held_ && a.held_->equals(*b.held_) : !b.held_;
  }

 private:
  struct Any {
    virtual ~Any() = default;
    [[nodiscard]] virtual std::unique_ptr<Any> clone() const = 0;
    [[nodiscard]] virtual bool equals(const Any& other) const = 0;
    [[nodiscard]] virtual std::string_view family() const = 0;
  };
  template <class Config>
  struct Held final : Any {
    explicit Held(Config c) : config(std::move(c)) {}
    [[nodiscard]] std::unique_ptr<Any> clone() const override { return std::make_unique<Held>(config); }
    [[nodiscard]] bool equals(const Any& other) const override {
      const auto* same = dynamic_cast<const Held*>(&other);
      return same && config == same->config;
    }
    [[nodiscard]] std::string_view family() const override { return Config::kFamily; }
    Config config;
  };
  [[noreturn]] void wrongFamily(std::string_view asked) const;

  std::unique_ptr<Any> held_;
};

}  // namespace sightline
