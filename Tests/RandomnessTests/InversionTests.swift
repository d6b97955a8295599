import Randomness
import Testing

@Suite("Distributions by inversion")
struct InversionTests {
  @Test(
    "Normal quantiles, to a relative error of 1e-14",
    arguments: [
      // (probability, quantile worked out with 30 digits)
      (0.5, 0.0), (0.25, -0.674489750196081743), (0.4, -0.253347103135799799),
      (0.975, 1.95996398454005386), (0.02425, -1.97296105131188484), (0.001, -3.09023230616781354),
      (1e-5, -4.26489079392282461), (0x1p-33, -6.33795775455378925), (1e-11, -6.7060231554951363),
      (1e-20, -9.26234008979840758), (1e-100, -21.2734535609653243), (1e-300, -37.0470962993611992),
    ])
  func normal(probability: Double, expected: Double) {
    #expect(abs(Inversion.normal(probability) - expected) <= 1e-14 * abs(expected))
  }

  @Test("The normal quantile rises at each 32-bit step, across the borders of its approximations too")
  func normalIsMonotone() {
    let borders = [0.075, 0.5, 0.925, 0x1p-33 + 0x1p-20, 1.388_794_386_496_402e-11, 1 - 0x1p-20]
    for border in borders {
      let middle = min(max(UInt32(border * 0x1p32), 500), .max - 500)
      var previous = -Double.infinity
      for word in (middle - 500)...(middle + 499) {
        let value = Inversion.normal(Uniform.open(word))
        #expect(value > previous)
        previous = value
      }
    }
  }

  @Test("The normal quantile is symmetric, and infinite at 0 and 1")
  func normalIsSymmetric() {
    for word: UInt32 in [0, 1, 12_345, 1 << 20, 300_000_000, 322_122_547, 1 << 30, (1 << 31) - 1] {
      let u = Uniform.open(word)
      #expect(Inversion.normal(u) == -Inversion.normal(1 - u))
    }
    #expect(Inversion.normal(0) == -.infinity)
    #expect(Inversion.normal(1) == .infinity)
  }

  @Test(
    "Known quantiles of the other laws",
    arguments: [
      // (value found, value expected)
      (Inversion.exponential(0.5), 0.693147180559945309),
      (Inversion.exponential(0x1p-33), 1.16415321833704e-10),
      (Inversion.exponential(0.99), 4.60517018598809136), (Inversion.gumbel(0.5), 0.366512920581664327),
      (Inversion.gumbel(0.367879441171442322), 0.0), (Inversion.gumbel(0.99), 4.60014922677657807),
      (Inversion.logistic(0.75), 1.09861228866810969), (Inversion.logistic(0.5), 0.0),
      (Inversion.probability(logit: 0), 0.5), (Inversion.probability(logit: 1.09861228866810969), 0.75),
      (Inversion.probability(logit: -800), 0.0), (Inversion.probability(logit: 800), 1.0),
    ])
  func known(found: Double, expected: Double) {
    #expect(abs(found - expected) <= 1e-13 * max(abs(expected), 0.01))
  }

  @Test(
    "Poisson is the smallest count whose cumulated probability reaches u", arguments: [0.01, 0.5, 3, 20, 100])
  func poissonDefinition(mean: Double) {
    for index in 0..<2_000 {
      let u = Uniform.open(UInt32(index) * 2_147_000 + 11)
      var term = ReproducibleMath.exp(-mean)
      var sum = 0.0
      var count = -1
      repeat {
        count += 1
        if count > 0 { term *= mean / Double(count) }
        sum += term
      } while sum < u
      #expect(Inversion.poisson(mean: mean, u) == count)
    }
  }

  @Test(
    "Above a mean of 100, Poisson is at most one away from the exact quantile", arguments: [101.0, 250, 700])
  func poissonLarge(mean: Double) {
    for index in 0..<400 {
      let u = Uniform.open(UInt32(index) * 10_737_000 + 4_000_000)
      var sum = 0.0
      var term = ReproducibleMath.exp(-mean)
      var exact = 0
      sum = term
      while sum < u {
        exact += 1
        term *= mean / Double(exact)
        sum += term
      }
      #expect(abs(Inversion.poisson(mean: mean, u) - exact) <= 1, "mean \(mean), u \(u)")
    }
  }

  @Test(
    "Poisson has the mean and the variance of its parameter",
    arguments: [0.1, 1, 5, 60, 100, 101, 1_000, 50_000])
  func poissonMoments(mean: Double) {
    let steps = 20_000
    var sum = 0.0
    var squares = 0.0
    for step in 0..<steps {
      let value = Double(Inversion.poisson(mean: mean, (Double(step) + 0.5) / Double(steps))) - mean
      sum += value
      squares += value * value
    }
    let shift = sum / Double(steps)
    // Cutting the tails at 1/40 000 costs under a thousandth of a standard deviation, and under 1 % of variance.
    #expect(abs(shift) < 0.002 * mean.squareRoot())
    #expect(abs(squares / Double(steps) / mean - 1) < 0.01)
  }

  @Test("Poisson without a mean is nothing, and ends even where u is beyond the last sum")
  func poissonEdges() {
    for mean in [0, -1, -Double.infinity, .nan] { #expect(Inversion.poisson(mean: mean, 0.999) == 0) }
    for mean in [1e-9, 1, 50, 100] {
      let last = Inversion.poisson(mean: mean, 1 - 0x1p-53)
      #expect(last >= Inversion.poisson(mean: mean, 1 - 0x1p-33))
      #expect(Double(last) < mean + 12 * mean.squareRoot() + 12)
    }
  }

  @Test("Poisson is monotone in u and in its mean")
  func poissonMonotone() {
    for mean in [0.5, 10, 99.9, 150] {
      var previous = 0
      for step in 1..<1_000 {
        let u = Double(step) / 1_000
        let value = Inversion.poisson(mean: mean, u)
        #expect(value >= previous)
        #expect(Inversion.poisson(mean: mean * 1.05, u) >= value)
        previous = value
      }
    }
  }
}
